package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The council's paper of November 2024, for the autumn and spring terms of 2023/24.
class AttendanceTest {
  @Test
  void absenceIsTheShareOfSessionsMissed() {
    assertThat(Attendance.percentage(579_683, 7_515_215)).isEqualTo("7.7");
  }

  @Test
  void persistentAbsenceIsAShareOfEnrolments() {
    assertThat(Attendance.percentage(6_885, 32_144)).isEqualTo("21.4");
  }

  @Test
  void absenceCanExcludeThePersistentlyAbsent() {
    assertThat(Attendance.percentageWithout(579_683, 7_515_215, 370_636, 1_536_341))
        .isEqualTo("3.5");
  }

  @Test
  void theSeverelyAbsentMissAMeanNumberOfSessions() {
    assertThat(Attendance.sessionsEach(118_913, 893)).isEqualTo("133.2");
  }
}
