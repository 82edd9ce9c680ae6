package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.LinkedFigures;
import org.openscrutiny.suppression.constraints.RatePopulations;
import org.openscrutiny.suppression.constraints.RatePopulations.Population;
import org.openscrutiny.suppression.constraints.RatioDefinitions;
import org.openscrutiny.suppression.table.Limits;

/// Percentages and rates whose numerator is suppressed or unprinted, while their denominator is
/// known from elsewhere: another publisher or another dataset gives it, the counts and rates of
/// other indicators of the same area show the population, or anybody can look up how many children
/// live in the area ([RatePopulations]).
///
/// Example: about 50,000 children live in the area, so a rate of 0.6 per 10,000 is 3 children.
final class RatesWithoutCounts {
  private final LinkedFigures figures;
  private final RatioDefinitions definitions;
  private final RatePopulations populations;
  private final Threshold threshold;

  RatesWithoutCounts(
      LinkedFigures figures,
      RatioDefinitions definitions,
      RatePopulations populations,
      Threshold threshold) {
    this.figures = figures;
    this.definitions = definitions;
    this.populations = populations;
    this.threshold = threshold;
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

  private boolean discloses(Cell cell, BigDecimal printed) {
    OptionalLong denominator =
        definitions
            .of(cell.indicator())
            .map(definition -> figures.shown(definition.denominatorOf(cell)))
            .orElseGet(OptionalLong::empty);
    int base = populations.base(cell);
    if (denominator.isPresent()) {
      return ImpliedNumerators.of(printed, BigDecimal.valueOf(denominator.getAsLong()), base)
          .discloses(threshold);
    }
    return population(cell)
        .filter(population ->
            threshold.suppressesBetween(
                implied(printed, population.low(), base).lowest(),
                implied(printed, population.high(), base).highest()))
        .isPresent();
  }

  /// The children of an area are no evidence of a rate that can't be suppressed: it is its
  /// publisher's to protect, unless the figures themselves show the population.
  private Optional<Limits> population(Cell rate) {
    return figures.fixed().contains(rate)
        ? populations.shownOf(rate)
        : populations.of(rate).map(Population::limits);
  }

  private static ImpliedNumerators implied(BigDecimal printed, long population, int base) {
    return ImpliedNumerators.of(printed, BigDecimal.valueOf(population), base);
  }

  private Optional<Cell> numerator(Cell cell) {
    return definitions.of(cell.indicator()).map(definition -> definition.numeratorOf(cell));
  }
}
