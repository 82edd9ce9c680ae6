package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.suppression.constraints.RatioCandidate.Evidence;
import org.openscrutiny.suppression.constraints.RatioDefinitions.RatioDefinition;

/// Percentages and rates that the catalogue does not define, and that the shown figures relate to
/// published counts.
///
/// - In the same row: 70, 86 and 65 are 114 of 164, 131 of 152 and 112 of 173.
/// - By level: 40 of 81 children have a foster placement, 49.4%. The denominator stands at the
///   total of one or more filters. It need not be printed. If the printed total does not fit, it
///   may be rounded: 39 are 49.4% of 79, which is printed as 80. The exact total then counts as one
///   that nobody prints.
/// - The share of each authority: 12 of the 240 referrals of the region, 5.0%. The denominator
///   stands at the region or at the country. It need not be printed.
/// - A percentage that is named after its numerator, of a denominator that nobody prints: 20 in
///   time are an `in-time-percentage` of 80.0%.
/// - A rate of a population that nobody prints: 9, 8 and 12 are 1.8, 1.6 and 2.4 per 10,000.
/// - Any of these by quarter, while the counts are printed by month ([RatioPeriods]).
///
/// Only figures that are shown are read, so what is found tells nothing about the others.
public final class ShownRatios {
  private static final int MOST_FILTERS = 4;

  private ShownRatios() {}

  /// The definitions by the id of the ratio.
  public static Map<String, RatioDefinition> of(
      LinkedFigures printed, Catalogue catalogue, Geography geography) {
    LinkedFigures figures = RatioPeriods.of(printed, catalogue).in(printed);
    var wholes = new WholeAreas(figures, geography);
    Map<String, RatioDefinition> found = new TreeMap<>();
    RatioRows.of(figures)
        .forEach((id, rows) ->
            open(id, catalogue)
                .flatMap(ratio -> definition(ratio, rows, wholes))
                .ifPresent(definition -> found.put(id, definition)));
    return found;
  }

  private static Optional<Indicator> open(String ratio, Catalogue catalogue) {
    return catalogue
        .indicator(ratio)
        .filter(each -> RatioDefinitions.isRatio(each) || PartlyPrinted.isMean(each))
        .filter(each -> each.numerator().isEmpty() || each.denominator().isEmpty());
  }

  private static Optional<RatioDefinition> definition(
      Indicator ratio, RatioRows rows, WholeAreas wholes) {
    Set<String> beside = rows.indicators(Set.of());
    var partly = new PartlyPrinted(ratio, rows);
    if (ratio.unit() != Unit.PERCENT) {
      Optional<RatioDefinition> pair = partly.ofPair(beside);
      if (pair.isPresent() || PartlyPrinted.isMean(ratio)) {
        return pair;
      }
    }
    List<RatioDefinition> candidates =
        Stream.concat(candidates(ratio, rows), sharesOfAreas(ratio, rows, wholes)).toList();
    return best(candidates.stream(), ratio, rows)
        .or(() ->
            best(candidates.stream().flatMap(each -> each.ofExactTotal().stream()), ratio, rows))
        .or(() -> partly.ofShare(beside, atTotals(rows)))
        .or(() -> named(ratio, beside));
  }

  private static Optional<RatioDefinition> best(
      Stream<RatioDefinition> candidates, Indicator ratio, RatioRows rows) {
    return candidates
        .map(definition -> RatioCandidate.of(definition, ratio.id(), rows))
        .filter(candidate -> candidate.evidence() != Evidence.NONE)
        .min(Comparator.naturalOrder())
        .map(RatioCandidate::definition);
  }

  /// The share that is named after its numerator, of a denominator that nobody prints.
  private static Optional<RatioDefinition> named(Indicator ratio, Set<String> beside) {
    return ratio.unit() == Unit.PERCENT
            && ratio.numerator().isEmpty()
            && ratio.denominator().isEmpty()
        ? beside.stream()
            .filter(count -> ratio.id().startsWith(count + "-"))
            .max(Comparator.comparingInt(String::length))
            .map(numerator ->
                new RatioDefinition(
                    numerator,
                    RatioDefinitions.unprintedDenominator(ratio.id()),
                    RatioDefinitions.base(ratio),
                    true,
                    Set.of()))
        : Optional.empty();
  }

  private static Stream<RatioDefinition> candidates(Indicator ratio, RatioRows rows) {
    boolean share = ratio.unit() == Unit.PERCENT;
    int base = RatioDefinitions.base(ratio);
    Set<String> beside = rows.indicators(Set.of());
    List<String> numerators = ratio.numerator().map(List::of).orElseGet(() -> List.copyOf(beside));
    if (!share) {
      return numerators.stream()
          .map(numerator ->
              new RatioDefinition(
                  numerator,
                  ratio
                      .denominator()
                      .orElseGet(() -> RatioDefinitions.unprintedDenominator(ratio.id())),
                  base,
                  false));
    }
    return filterSets(rows.cells()).stream()
        .flatMap(totals -> {
          var denominators = new TreeSet<>(rows.indicators(totals));
          if (!totals.isEmpty()) {
            denominators.addAll(numerators);
          }
          return denominators.stream()
              .filter(each -> ratio.denominator().map(each::equals).orElse(true))
              .flatMap(denominator ->
                  numerators.stream()
                      .filter(each -> !totals.isEmpty() || !each.equals(denominator))
                      .map(numerator ->
                          new RatioDefinition(numerator, denominator, base, true, totals)));
        });
  }

  /// The shares that areas have of the count of a region or of the country.
  private static Stream<RatioDefinition> sharesOfAreas(
      Indicator ratio, RatioRows rows, WholeAreas wholes) {
    if (ratio.unit() != Unit.PERCENT) {
      return Stream.empty();
    }
    int base = RatioDefinitions.base(ratio);
    Set<String> beside = rows.indicators(Set.of());
    return wholes
        .of(rows.cells())
        .flatMap(map ->
            ratio
                .numerator()
                .map(Stream::of)
                .orElseGet(beside::stream)
                .filter(each -> ratio.denominator().map(each::equals).orElse(true))
                .map(each -> new RatioDefinition(each, each, base, true, Set.of(), map)));
  }

  /// The indicators with a shown count at the totals of each set of filters at which a denominator
  /// may stand.
  private static Map<Set<String>, Set<String>> atTotals(RatioRows rows) {
    var found = new LinkedHashMap<Set<String>, Set<String>>();
    filterSets(rows.cells()).forEach(totals -> found.put(totals, rows.indicators(totals)));
    return found;
  }

  /// The sets of filters at whose totals a denominator may stand, the empty one among them.
  private static List<Set<String>> filterSets(List<Cell> rows) {
    var filters = new TreeSet<String>();
    rows.forEach(cell -> filters.addAll(cell.filters().levels().keySet()));
    List<Set<String>> sets = new ArrayList<>(List.of(Set.of()));
    filters.stream()
        .limit(MOST_FILTERS)
        .forEach(filter ->
            List.copyOf(sets)
                .forEach(set -> {
                  var more = new HashSet<>(set);
                  more.add(filter);
                  sets.add(more);
                }));
    return sets;
  }
}
