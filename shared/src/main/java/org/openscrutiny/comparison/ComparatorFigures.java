package org.openscrutiny.comparison;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Value;

/// Finds the figure of a comparator with which a figure of the area is compared.
///
/// A figure of the same time is used where there is one, see [Indicator#isSameTime]. Otherwise a
/// monthly, quarterly or termly figure is compared with the comparator's newest yearly figure; that
/// year must have ended no later than the period and less than two years before its end. A yearly
/// figure is compared within its own year only: a gap between two years would mix the difference
/// with the change. Nothing is compared across a break in the measure.
record ComparatorFigures(Indicator indicator, Breaks breaks) {
  private static final int STALE_AFTER_YEARS = 2;

  /// @param period of the area's figure
  Optional<Observation> comparable(Series comparator, Period period) {
    List<Observation> figures =
        comparator.observations().reversed().stream()
            .filter(each -> each.value() instanceof Value.Figure)
            .toList();
    Optional<Observation> same =
        figures.stream()
            .filter(each -> each.period().equals(period))
            .findFirst()
            .or(() ->
                figures.stream()
                    .filter(each -> indicator.isSameTime(each.period(), period))
                    .findFirst());
    boolean yearlyInstead =
        comparator.key().frequency() == Frequency.YEAR
            && period.frequency() != Frequency.YEAR
            && isYearlyComparable();
    return same.isPresent() || !yearlyInstead
        ? same
        : figures.stream()
            .filter(each -> !each.period().end().isAfter(period.end()))
            .filter(each -> each.period().end().plusYears(STALE_AFTER_YEARS).isAfter(period.end()))
            .filter(each -> !breaks.between(each.period(), period))
            .findFirst();
  }

  /// Whether a yearly figure of this indicator is comparable with a monthly one. A snapshot, a
  /// percentage and a rolling figure are. A count or a rate of events adds up over the months, so a
  /// year's figure is not comparable with a month's.
  private boolean isYearlyComparable() {
    boolean addsUp =
        switch (indicator.unit()) {
          case NUMBER, PER_1000, PER_10000, PER_100000, POUNDS, SESSIONS -> true;
          case PERCENT, SCORE, POINTS, DAYS -> false;
        };
    return !addsUp || !indicator.addsUpOverPeriods();
  }
}
