package org.openscrutiny.opendata.checks;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.TimeNotes;

/// What applies to the periods of a data file: when its reporting years end, and that its periods
/// had ended when the source was published.
///
/// @param publishedOn empty for a file that is screened without a release
/// @param reportingYearEnds empty if nobody says it
/// @param unfinished the ids of periods that the release names as not ended
/// @param accumulates whether the file has a figure that is complete only when its period has ended
record TimeRules(
    Optional<LocalDate> publishedOn,
    Optional<Month> reportingYearEnds,
    Set<String> unfinished,
    boolean accumulates) {
  /// For a file that is screened without a release.
  static final TimeRules ALONE =
      new TimeRules(Optional.empty(), Optional.of(Month.MARCH), Set.of(), false);

  static TimeRules of(ReleaseDescription description) {
    TimeNotes notes = description.contents().time();
    return new TimeRules(
        Optional.of(description.schedule().publishedOn()),
        notes.reportingYearEnds(),
        notes.unfinished().stream()
            .map(TimeNotes.Unfinished::period)
            .collect(Collectors.toUnmodifiableSet()),
        false);
  }

  /// The same for a file with figures of these indicators. What the release says about its
  /// reporting years counts before what the catalogue says; the catalogue counts where its entries
  /// agree.
  TimeRules with(List<Indicator> indicators) {
    Set<Month> ends =
        indicators.stream()
            .flatMap(each -> each.reportingYearEnds().stream())
            .collect(Collectors.toSet());
    return new TimeRules(
        publishedOn,
        reportingYearEnds.or(
            () -> ends.size() == 1 ? Optional.of(ends.iterator().next()) : Optional.empty()),
        unfinished,
        indicators.stream().anyMatch(Indicator::accumulates));
  }

  /// Whether a reporting year of the file can't be placed in time.
  boolean lacksEnd(Period period) {
    return period.identifier() == TimeIdentifier.REPORTING_YEAR && reportingYearEnds.isEmpty();
  }

  /// The period with its end.
  Period ended(Period period) {
    return reportingYearEnds.map(period::endingWith).orElse(period);
  }

  /// The check that a period fails which had not ended when the source was published.
  Optional<Check> failedBy(Period period) {
    if (publishedOn.filter(day -> period.end().isAfter(day)).isEmpty()) {
      return Optional.empty();
    }
    if (publishedOn.filter(day -> period.start().isAfter(day)).isPresent()) {
      return Optional.of(TimeColumns.TIME_FUTURE);
    }
    boolean mayBeOfOneDay = !period.hasSnapshotOfLastDay() && !accumulates;
    return Optional.of(
        mayBeOfOneDay || unfinished.contains(period.id())
            ? TimeColumns.TIME_PART
            : TimeColumns.TIME_UNFINISHED);
  }
}
