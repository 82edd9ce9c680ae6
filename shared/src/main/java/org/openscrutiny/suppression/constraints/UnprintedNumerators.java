package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.RatePopulations.Population;
import org.openscrutiny.suppression.constraints.Sum.Term;
import org.openscrutiny.suppression.table.Limits;

/// Numerators that nobody prints, of percentages and rates whose denominator is known: it is
/// printed, or it is the population of the area. They add up as printed counts do.
///
/// Example: about 50,000 children live in Southampton. 2.6 per 10,000 are 13 children and 2.0 are
/// 10 in foster care, so 3 are elsewhere, whether or not their rate is printed.
///
/// @param numerators in the order of their names
/// @param links the rates that tie a numerator to the population of an area
/// @param limits the bounds that a reader knows for a numerator
/// @param sensitive the numerators of suppressed percentages and rates
/// @param snapshots the indicators of those numerators that don't add up over periods
/// @param populations the bounds of each population
record UnprintedNumerators(
    Set<Cell> numerators,
    List<RatioLink> links,
    Map<Cell, Limits> limits,
    Set<Cell> sensitive,
    Set<String> snapshots,
    Map<Cell, Limits> populations) {
  private static final int HUNDRED = 100;

  /// @param figures with the counts of longer periods that can be added up
  static UnprintedNumerators of(
      LinkedFigures figures, RatioDefinitions definitions, RatePopulations populations) {
    var found =
        new UnprintedNumerators(
            new LinkedHashSet<>(),
            new ArrayList<>(),
            new HashMap<>(),
            new HashSet<>(),
            new HashSet<>(),
            new LinkedHashMap<>());
    List<Cell> ratios =
        figures.ratios().keySet().stream()
            .filter(ratio -> !figures.has(numerator(ratio, definitions)))
            .sorted(Comparator.comparing(Cell::name))
            .toList();
    for (Cell ratio : ratios) {
      Cell numerator = numerator(ratio, definitions);
      Optional<BigDecimal> printed = figures.ratios().getOrDefault(ratio, Optional.empty());
      if (hasPrintedDenominator(ratio, figures, definitions)) {
        found.add(numerator, ratio, printed, populations);
      } else {
        Optional<Population> population = populations.of(ratio);
        population.ifPresent(each -> {
          printed.ifPresent(figure -> found.link(ratio, numerator, each, figure, populations));
          found.add(numerator, ratio, printed, populations);
        });
      }
    }
    return found;
  }

  private static Cell numerator(Cell ratio, RatioDefinitions definitions) {
    return ratio.ofIndicator(definitions.numerator(ratio.indicator()));
  }

  private static boolean hasPrintedDenominator(
      Cell ratio, LinkedFigures figures, RatioDefinitions definitions) {
    return definitions
        .of(ratio.indicator())
        .filter(definition -> definition.relatesIn(ratio))
        .filter(definition -> figures.has(definition.denominatorOf(ratio)))
        .isPresent();
  }

  private void add(
      Cell numerator, Cell ratio, Optional<BigDecimal> printed, RatePopulations populations) {
    numerators.add(numerator);
    if (printed.isEmpty()) {
      sensitive.add(numerator);
    }
    if (!populations.addsUpOverPeriods(ratio)) {
      snapshots.add(numerator.indicator());
    }
  }

  private void link(
      Cell ratio,
      Cell numerator,
      Population population,
      BigDecimal printed,
      RatePopulations populationsOfRates) {
    var link =
        new RatioLink(ratio, numerator, population.cell(), printed, populationsOfRates.base(ratio));
    long low = link.asPrinted().numeratorsOf(population.limits().low()).low();
    long high = link.asPrinted().numeratorsOf(population.limits().high()).high();
    if (low <= high) {
      links.add(link);
      limits.merge(numerator, new Limits(low, high), Limits::and);
      populations.put(population.cell(), population.limits());
    }
  }

  /// The rates whose numerator stands in a sum: nothing follows from the others.
  List<RatioLink> linksIn(Set<Sum> sums) {
    Set<Cell> added = sums.stream().flatMap(Sum::cells).collect(Collectors.toSet());
    return links.stream().filter(link -> added.contains(link.numerator())).toList();
  }

  /// The bounds of what numerators leave of others.
  Map<Cell, Limits> rests(Collection<Sum> some, IntruderKnowledge knowledge) {
    var rests = new HashMap<Cell, Limits>();
    totals(some)
        .forEach(sum ->
            sum.ofRest(knowledge)
                .ifPresent(bounds -> rests.merge(sum.rest().orElseThrow(), bounds, Limits::and)));
    return rests;
  }

  /// The given sums that add up several numerators.
  Stream<Sum> totals(Collection<Sum> some) {
    return some.stream()
        .filter(
            sum -> sum.terms().stream().map(Term::cell).filter(numerators::contains).count() > 1);
  }

  /// The bounds of the populations of some rates, as two equations with two unprinted numbers that
  /// are never negative. They are counted in hundredths, so that neither is taken for a small count
  /// of children.
  static Stream<Sum> bounds(List<RatioLink> some, Map<Cell, Limits> populations) {
    Set<Cell> used = some.stream().map(RatioLink::denominator).collect(Collectors.toSet());
    return populations.entrySet().stream()
        .filter(population -> used.contains(population.getKey()))
        .flatMap(population -> within(population.getKey(), population.getValue()));
  }

  private static Stream<Sum> within(Cell population, Limits bounds) {
    String what = "hundredths of " + population.indicator();
    Cell up = population.ofIndicator(what + " above the lowest");
    Cell down = population.ofIndicator(what + " below the highest");
    return Stream.of(
        new Sum(
            List.of(new Term(population, HUNDRED), new Term(up, -1)),
            Optional.empty(),
            HUNDRED * bounds.low()),
        new Sum(
            List.of(new Term(up, 1), new Term(down, 1)),
            Optional.empty(),
            HUNDRED * (bounds.high() - bounds.low())));
  }
}
