package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.suppression.constraints.LinkedFigures;
import org.openscrutiny.suppression.constraints.RatioDefinitions;
import org.openscrutiny.suppression.table.Limits;
import org.openscrutiny.suppression.table.Ratio;

/// Percentages and rates whose numerator is suppressed or unprinted, while their denominator is
/// known from elsewhere: another publisher or another dataset gives it, the counts and rates of
/// other indicators of the same area show the population, or anybody can look up how many children
/// live in the area. What the figures show is used first, since it may be the population of a
/// narrower age.
///
/// Example: 12 children are 2.4 per 10,000, so about 50,000 live in the area. Another rate of 0.6
/// per 10,000 is then 3 children.
final class RatesWithoutCounts {
  private final LinkedFigures figures;
  private final RatioDefinitions definitions;
  private final Catalogue catalogue;
  private final Geography geography;
  private final Threshold threshold;
  private final Map<Area, Limits> populations = new HashMap<>();

  RatesWithoutCounts(
      LinkedFigures figures,
      RatioDefinitions definitions,
      Catalogue catalogue,
      Geography geography,
      Threshold threshold) {
    this.figures = figures;
    this.definitions = definitions;
    this.catalogue = catalogue;
    this.geography = geography;
    this.threshold = threshold;
    figures.ratios().forEach((cell, printed) -> printed.ifPresent(rate -> learn(cell, rate)));
  }

  /// Those that disclose a small count, including those that can't be suppressed.
  Set<Cell> disclosing() {
    var found = new LinkedHashSet<Cell>();
    figures
        .ratios()
        .forEach((cell, printed) ->
            printed
                .filter(ratio ->
                    numerator(cell).filter(count -> figures.shown(count).isPresent()).isEmpty())
                .filter(ratio -> discloses(cell, ratio))
                .ifPresent(ratio -> found.add(cell)));
    return found;
  }

  /// The count that a rate discloses, or the rate itself if no figure has a place for that count.
  Cell disclosedBy(Cell rate) {
    return numerator(rate).filter(figures::has).orElse(rate);
  }

  private void learn(Cell cell, BigDecimal rate) {
    if (isRate(cell) && rate.signum() > 0) {
      OptionalLong count = numerator(cell).map(figures::shown).orElseGet(OptionalLong::empty);
      if (count.isPresent() && count.getAsLong() > 0) {
        Limits own = new Ratio(0, 1, rate, base(cell)).denominatorsOf(count.getAsLong());
        populations.merge(
            cell.area(),
            own,
            (one, other) ->
                new Limits(Math.min(one.low(), other.low()), Math.max(one.high(), other.high())));
      }
    }
  }

  private boolean discloses(Cell cell, BigDecimal printed) {
    OptionalLong denominator =
        definitions
            .of(cell.indicator())
            .map(definition -> figures.shown(definition.denominatorOf(cell)))
            .orElseGet(OptionalLong::empty);
    if (denominator.isPresent()) {
      return ImpliedNumerators.of(printed, BigDecimal.valueOf(denominator.getAsLong()), base(cell))
          .discloses(threshold);
    }
    return isRate(cell)
        && population(cell)
            .filter(population ->
                threshold.suppressesBetween(
                    implied(printed, population.low(), base(cell)).lowest(),
                    implied(printed, population.high(), base(cell)).highest()))
            .isPresent();
  }

  /// The children of an area are no evidence of a rate that can't be suppressed: it is its
  /// publisher's to protect, unless the figures themselves show the population.
  private Optional<Limits> population(Cell rate) {
    return Optional.ofNullable(populations.get(rate.area()))
        .or(() ->
            geography
                .childrenIn(rate.area())
                .filter(children -> !figures.fixed().contains(rate))
                .map(children -> new Limits(children.lowest(), children.highest())));
  }

  private static ImpliedNumerators implied(BigDecimal printed, long population, int base) {
    return ImpliedNumerators.of(printed, BigDecimal.valueOf(population), base);
  }

  private Optional<Cell> numerator(Cell cell) {
    return definitions.of(cell.indicator()).map(definition -> definition.numeratorOf(cell));
  }

  private boolean isRate(Cell cell) {
    return catalogue
        .indicator(cell.indicator())
        .map(Indicator::unit)
        .filter(unit -> unit == Unit.PER_1000 || unit == Unit.PER_10000 || unit == Unit.PER_100000)
        .isPresent();
  }

  private int base(Cell cell) {
    return catalogue.indicator(cell.indicator()).map(RatioDefinitions::base).orElse(1);
  }
}
