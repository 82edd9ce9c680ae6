package org.openscrutiny.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.comparison.Counted;
import org.openscrutiny.comparison.Evidence;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Counts;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription.Cohort;
import org.openscrutiny.domain.Unit;

/// Finds the counts from which a percentage or rate was calculated. These are the figures of the
/// indicators that the catalogue names as its numerator and denominator, in the same dataset and
/// for the same people; or else a cohort that the release gives. All of them are public: a
/// suppressed value is not a figure here.
///
/// Sessions are never a cohort, because they are not independent: a child who misses one is
/// likelier to miss the next.
final class CountsBehind {
  private final Catalogue catalogue;
  private final SeriesIndex index;

  CountsBehind(Catalogue catalogue, SeriesIndex index) {
    this.catalogue = catalogue;
    this.index = index;
  }

  /// @param cohorts of the line's release
  Evidence of(Line line, Indicator indicator, Area area, List<Cohort> cohorts) {
    return switch (indicator.unit()) {
      case PERCENT -> period -> share(line, indicator, area, cohorts, period);
      case PER_1000, PER_10000, PER_100000 ->
          period ->
              count(line, indicator.numerator(), area, period)
                  .filter(cases -> cases > 0)
                  .map(Counted.Cases::new);
      case NUMBER, POUNDS, SCORE, POINTS, DAYS, SESSIONS -> Evidence.NONE;
    };
  }

  private Optional<Counted> share(
      Line line, Indicator indicator, Area area, List<Cohort> cohorts, Period period) {
    Optional<BigDecimal> figure = line.series().at(period).flatMap(value -> value.figure());
    Optional<Long> denominator = count(line, indicator.denominator(), area, period);
    Optional<Long> numerator = count(line, indicator.numerator(), area, period);
    if (denominator.isPresent()) {
      String people =
          indicator.denominator().flatMap(catalogue::indicator).map(this::people).orElse("");
      return figure.flatMap(printed ->
          numerator.isPresent()
              ? Counted.share(printed, numerator.get(), denominator.get(), people)
              : Counted.share(printed, denominator.get(), people));
    }
    return figure.flatMap(printed ->
        cohorts.stream()
            .filter(each -> line.everybody())
            .filter(each -> each.indicators().contains(indicator.id()))
            .filter(each -> each.period().equals(period.id()))
            .filter(each -> each.area().equals(area.code()))
            .findFirst()
            .flatMap(cohort -> Counted.share(printed, cohort.number(), cohort.of())));
  }

  /// A whole number of children, events or staff.
  private Optional<Long> count(Line line, Optional<String> indicator, Area area, Period period) {
    return indicator
        .flatMap(catalogue::indicator)
        .filter(each -> each.unit() == Unit.NUMBER)
        .stream()
        .flatMap(each -> index.lines(each.id(), area.code()).stream())
        .filter(each -> each.dataset().equals(line.dataset()))
        .filter(each -> each.frequency() == line.frequency())
        .filter(each -> line.sameCut(each))
        .flatMap(each -> each.series().at(period).stream())
        .flatMap(value -> value.figure().stream())
        .filter(figure -> figure.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::longValueExact)
        .findFirst();
  }

  private String people(Indicator counts) {
    return switch (counts.counts().orElse(Counts.EVENTS)) {
      case CHILDREN -> "children";
      case EVENTS -> "cases";
      case STAFF -> "members of staff";
    };
  }
}
