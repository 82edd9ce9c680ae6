package org.openscrutiny.opendata.checks;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.PublicationSchedule;

/// Stage 11: whether a release could still be shown. One that may be shown before the release that
/// is public would never be: editions go forward only.
public final class ScheduleChecks {
  static final Check PUBLISH_SUPERSEDED = Check.of("publish-superseded");

  private ScheduleChecks() {}

  /// @param shown the `publishAt` of the release of the dataset that is public; empty for none
  public static List<Finding> run(PublicationSchedule schedule, Optional<LocalDateTime> shown) {
    var findings = new Findings();
    shown
        .filter(schedule.publishAt()::isBefore)
        .ifPresent(later ->
            findings.add(
                PUBLISH_SUPERSEDED,
                FileChecks.DESCRIPTION,
                0,
                "publishAt",
                "%s, and %s is shown".formatted(schedule.publishAt(), later)));
    return findings.report();
  }
}
