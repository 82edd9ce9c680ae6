package org.openscrutiny.pages;

import java.math.BigDecimal;
import java.util.Optional;
import org.openscrutiny.comparison.Counted;
import org.openscrutiny.comparison.Evidence;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.DisclosureRules;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Noun;
import org.openscrutiny.domain.Period;
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

  /// Of rounded counts, the smallest that the printed one may stand for counts: it has the widest
  /// interval.
  ///
  /// @param rules of the line's release, which may give cohorts and say which counts are rounded
  Evidence of(Line line, Indicator indicator, Area area, DisclosureRules rules) {
    return switch (indicator.unit()) {
      case PERCENT -> period -> share(line, indicator, area, rules, period);
      case PER_1000, PER_10000, PER_100000 ->
          period ->
              count(line, indicator.numerator(), area, period)
                  .map(cases -> cases - most(rules, indicator.numerator(), area))
                  .filter(cases -> cases > 0)
                  .map(Counted.Cases::new);
      case NUMBER, POUNDS, SCORE, POINTS, DAYS, SESSIONS -> Evidence.NONE;
    };
  }

  private Optional<Counted> share(
      Line line, Indicator indicator, Area area, DisclosureRules rules, Period period) {
    Optional<BigDecimal> figure = line.series().at(period).flatMap(value -> value.figure());
    Optional<Long> denominator = count(line, indicator.denominator(), area, period);
    Optional<Long> numerator = count(line, indicator.numerator(), area, period);
    if (denominator.isPresent()) {
      Noun people =
          indicator
              .denominator()
              .flatMap(catalogue::indicator)
              .map(Indicator::counted)
              .orElseThrow();
      long most = most(rules, indicator.denominator(), area);
      long more = most(rules, indicator.numerator(), area);
      if (most > 0 || more > 0) {
        return figure.flatMap(printed ->
            mayFollow(printed, numerator, more, denominator.get(), most)
                ? Counted.share(printed, denominator.get() - most, people)
                : Optional.empty());
      }
      return figure.flatMap(printed ->
          numerator.isPresent()
              ? Counted.share(printed, numerator.get(), denominator.get(), people)
              : Counted.share(printed, denominator.get(), people));
    }
    return figure.flatMap(printed ->
        rules.cohorts().stream()
            .filter(each -> line.everybody())
            .filter(each -> each.indicators().contains(indicator.id()))
            .filter(each -> each.period().equals(period.id()))
            .filter(each -> each.area().equals(area.code()))
            .findFirst()
            .flatMap(
                cohort -> Counted.share(printed, cohort.number(), Noun.ofPlural(cohort.of()))));
  }

  /// By how much an exact count may be smaller than the printed one: 2 if it is rounded to 5.
  private static long most(DisclosureRules rules, Optional<String> indicator, Area area) {
    return indicator.map(id -> rules.relations().base(id, area.level()) / 2).orElse(0);
  }

  /// Whether counts as far from the printed ones as rounding explains have the printed percentage,
  /// to within its last digit.
  private static boolean mayFollow(
      BigDecimal printed, Optional<Long> numerator, long more, long denominator, long most) {
    double digit = BigDecimal.ONE.scaleByPowerOfTen(-printed.scale()).doubleValue();
    double figure = printed.doubleValue();
    return denominator > most
        && numerator
            .map(cases ->
                figure + digit >= Counted.PERCENT * (cases - more) / (denominator + most)
                    && figure - digit <= Counted.PERCENT * (cases + more) / (denominator - most))
            .orElse(true);
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
}
