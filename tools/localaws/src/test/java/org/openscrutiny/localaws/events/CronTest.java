package org.openscrutiny.localaws.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CronTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cron(0/15 * * * ? *)      | 2026-11-23T09:30 | true
          cron(0/15 * * * ? *)      | 2026-11-23T09:31 | false
          cron(30 9 * * ? *)        | 2026-07-23T09:30 | true
          cron(30 9 * * ? *)        | 2026-07-23T10:30 | false
          cron(0 9-17 ? * 2-6 *)    | 2026-11-23T17:00 | true
          cron(0 9-17 ? * 2-6 *)    | 2026-11-22T17:00 | false
          cron(0 0 1 1,4,7,10 ? *)  | 2026-10-01T00:00 | true
          cron(0 0 1 1,4,7,10 ? *)  | 2026-11-01T00:00 | false
          cron(0 0 * * ? 2027)      | 2026-11-23T00:00 | false
          cron(0 0 L * ? *)         | 2026-11-30T00:00 | true
          cron(0 0 L * ? *)         | 2026-11-29T00:00 | false
          cron(0 0 ? * 2#1 *)       | 2026-11-02T00:00 | true
          cron(0 0 ? * MON-FRI *)   | 2026-11-23T00:00 | true
          cron(0 0 ? * 1 *)         | 2026-11-22T00:00 | true
          """)
  void strikesInTheMinutesThatItNames(String expression, LocalDateTime minute, boolean strikes) {
    assertThat(Cron.parse(expression).strikesAt(minute.atZone(ZoneId.of("Europe/London"))))
        .isEqualTo(strikes);
  }

  @Test
  void whatIsNoCronExpressionIsRefused() {
    assertThatThrownBy(() -> Cron.parse("rate(5 minutes)")).hasMessageContaining("cron(...)");
    assertThatThrownBy(() -> Cron.parse("cron(0 0 * * ?)"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
