package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.RatioDefinitions.RatioDefinition;
import org.openscrutiny.suppression.constraints.Sum.Term;
import org.openscrutiny.suppression.table.Limits;

/// Denominators that nobody prints, of percentages whose numerator has a place in the figures.
/// Every whole denominator that fits the numerator and the printed percentage counts as known to a
/// reader. Example: 163 is 97.0% of 168 only, so the complement is 5.
///
/// The cells and sums depend only on which figures have a place, not on their values. The
/// percentages that are used depend only on what is shown.
///
/// @param denominators the denominators, by name
/// @param sums numerator + complement = denominator, by the percentage's indicator
/// @param links the percentages that tie a denominator to its numerator
/// @param limits the bounds that a reader knows for a denominator
record UnprintedDenominators(
    List<Cell> denominators,
    Map<String, List<Sum>> sums,
    List<RatioLink> links,
    Map<Cell, Limits> limits) {

  /// A percentage of a denominator that nobody prints.
  private record Percentage(Cell ratio, RatioDefinition definition, Optional<BigDecimal> printed) {
    Cell numerator() {
      return definition.numeratorOf(ratio);
    }

    Cell denominator() {
      return definition.denominatorOf(ratio);
    }

    /// The count that is printed: the numerator, or the others of the denominator.
    Cell counted() {
      return definition.countedIn(ratio);
    }

    /// What is counted and what is not add up to the denominator.
    Sum sum(Cell denominator) {
      return new Sum(
          List.of(new Term(denominator, 1), new Term(counted(), -1)),
          Optional.of(
              definition.others().isPresent()
                  ? numerator()
                  : ratio.ofIndicator(
                      denominator.indicator() + " without " + definition.numerator())));
    }

    /// The denominators that a reader knows to fit.
    Limits limits(RatioLink link, LinkedFigures figures) {
      OptionalLong count = figures.shown(counted());
      return count.isPresent()
          ? definition.others().isPresent()
              ? link.asPrinted().wholesWithout(count.getAsLong())
              : link.asPrinted().denominatorsOf(count.getAsLong())
          : Limits.atLeast(0);
    }
  }

  static UnprintedDenominators of(LinkedFigures figures, RatioDefinitions definitions) {
    Map<String, List<Percentage>> percentages = new TreeMap<>();
    figures
        .ratios()
        .forEach((ratio, printed) ->
            definitions
                .of(ratio.indicator())
                .filter(RatioDefinition::share)
                .filter(definition -> definition.relatesIn(ratio))
                .map(definition -> new Percentage(ratio, definition, printed))
                .filter(percentage -> !figures.has(percentage.denominator()))
                .ifPresent(percentage ->
                    percentages
                        .computeIfAbsent(percentage.denominator().name(), key -> new ArrayList<>())
                        .add(percentage)));
    var found =
        new UnprintedDenominators(
            new ArrayList<>(), new TreeMap<>(), new ArrayList<>(), new LinkedHashMap<>());
    percentages.values().stream()
        .filter(same -> same.stream().anyMatch(percentage -> figures.has(percentage.counted())))
        .forEach(same -> {
          same.sort(Comparator.comparing(percentage -> percentage.ratio().name()));
          found.add(same, figures);
        });
    return found;
  }

  /// The sums of each percentage.
  Stream<ConstraintFamily> constraintFamilies() {
    return sums.values().stream().map(each -> new ConstraintFamily(each, true));
  }

  /// The sums of a family whose total is printed rounded, with the exact total in its place.
  ConstraintFamily ofExactTotals(ConstraintFamily family) {
    return new ConstraintFamily(
        family.sums().stream().flatMap(sum -> ofExactTotal(sum).stream()).toList(), true);
  }

  private Optional<Sum> ofExactTotal(Sum sum) {
    List<Term> terms =
        sum.terms().stream()
            .map(term -> term.times() < 0 ? new Term(exact(term.cell()), term.times()) : term)
            .toList();
    return sum.rest().isEmpty()
            && terms.stream()
                .filter(term -> term.times() < 0)
                .allMatch(term -> limits.containsKey(term.cell()))
        ? Optional.of(Sum.of(terms))
        : Optional.empty();
  }

  private static Cell exact(Cell total) {
    return total.ofIndicator(RatioDefinitions.exact(total.indicator()));
  }

  /// The given sums that add up denominators of several levels, areas or periods.
  Stream<Sum> totals(Collection<Sum> some) {
    Set<Sum> own = sums.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    return some.stream()
        .filter(sum -> !own.contains(sum))
        .filter(sum -> sum.terms().stream().map(Term::cell).anyMatch(limits::containsKey));
  }

  /// @param percentages those of one denominator
  private void add(List<Percentage> percentages, LinkedFigures figures) {
    Cell denominator = percentages.getFirst().denominator();
    denominators.add(denominator);
    var known = Limits.atLeast(0);
    var own = new ArrayList<RatioLink>();
    for (Percentage percentage : percentages) {
      addSum(percentage, denominator);
      Optional<RatioLink> link = link(percentage, denominator, figures);
      link.ifPresent(own::add);
      known = link.map(each -> percentage.limits(each, figures)).map(known::and).orElse(known);
    }
    if (known.isNone()) {
      percentages.forEach(percentage -> addSeparately(percentage, figures));
    } else {
      links.addAll(own);
      limits.put(denominator, known);
    }
  }

  /// Adds a percentage with a denominator of its own: no whole number fits all percentages that the
  /// catalogue gives this denominator.
  private void addSeparately(Percentage percentage, LinkedFigures figures) {
    Cell denominator =
        percentage
            .ratio()
            .ofIndicator(RatioDefinitions.unprintedDenominator(percentage.ratio().indicator()));
    link(percentage, denominator, figures)
        .filter(link -> figures.shown(percentage.counted()).isPresent())
        .ifPresent(link -> {
          addSum(percentage, denominator);
          links.add(link);
          limits.put(denominator, percentage.limits(link, figures));
        });
  }

  private void addSum(Percentage percentage, Cell denominator) {
    sums.computeIfAbsent(percentage.ratio().indicator(), key -> new ArrayList<>())
        .add(percentage.sum(denominator));
  }

  /// Empty if the percentage isn't shown, or if no whole denominator fits it: a misprint.
  private static Optional<RatioLink> link(
      Percentage percentage, Cell denominator, LinkedFigures figures) {
    return percentage
        .printed()
        .map(printed ->
            new RatioLink(
                percentage.ratio(),
                percentage.numerator(),
                denominator,
                printed,
                percentage.definition().base()))
        .map(link -> {
          OptionalLong numerator = figures.shown(link.numerator());
          return numerator.isPresent() ? link.readWith(numerator.getAsLong()) : link;
        })
        .filter(link -> !percentage.limits(link, figures).isNone());
  }
}
