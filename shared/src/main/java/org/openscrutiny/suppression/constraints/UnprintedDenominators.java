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
import org.openscrutiny.suppression.constraints.RatioParts.Parts;
import org.openscrutiny.suppression.constraints.Sum.Term;
import org.openscrutiny.suppression.table.Limits;

/// Denominators that nobody prints, of percentages whose numerator has a place in the figures.
/// Every whole denominator that fits the numerator and the printed percentage counts as known to a
/// reader: 163 is 97.0% of 168 only, and 5 are left.
///
/// Which cells and sums there are depends on the places of the figures alone, and which percentages
/// are used depends on what is shown alone.
///
/// @param wholes the denominators, by name
/// @param sums what each numerator leaves of its denominator, by the percentage's indicator
/// @param links the percentages that tie a denominator to its numerator
/// @param limits between what numbers a reader knows a denominator to lie
record UnprintedDenominators(
    List<Cell> wholes,
    Map<String, List<Sum>> sums,
    List<RatioLink> links,
    Map<Cell, Limits> limits) {

  /// A percentage of a denominator that nobody prints.
  private record Share(Cell ratio, Parts parts, Optional<BigDecimal> printed) {
    Cell numerator() {
      return ratio.ofIndicator(parts.numerator());
    }

    Cell denominator() {
      return ratio.ofIndicator(parts.denominator());
    }

    /// The sum of the numerator and what it leaves of a denominator.
    Sum sum(Cell whole) {
      return new Sum(
          List.of(new Term(whole, 1), new Term(numerator(), -1)),
          Optional.of(whole.ofIndicator(whole.indicator() + " without " + parts.numerator())));
    }
  }

  static UnprintedDenominators of(LinkedFigures figures, RatioParts parts) {
    Map<String, List<Share>> shares = new TreeMap<>();
    figures
        .ratios()
        .forEach((ratio, printed) ->
            parts
                .of(ratio.indicator())
                .filter(Parts::share)
                .map(made -> new Share(ratio, made, printed))
                .filter(share -> !figures.has(share.denominator()))
                .ifPresent(share ->
                    shares
                        .computeIfAbsent(share.denominator().name(), key -> new ArrayList<>())
                        .add(share)));
    var found =
        new UnprintedDenominators(
            new ArrayList<>(), new TreeMap<>(), new ArrayList<>(), new LinkedHashMap<>());
    shares.values().stream()
        .filter(same -> same.stream().anyMatch(share -> figures.has(share.numerator())))
        .forEach(same -> {
          same.sort(Comparator.comparing(share -> share.ratio().name()));
          found.add(same, figures);
        });
    return found;
  }

  /// The sums of each percentage.
  Stream<ConstraintFamily> families() {
    return sums.values().stream().map(each -> new ConstraintFamily(each, true));
  }

  /// Those of some sums that add up denominators of several levels, areas or periods.
  Stream<Sum> totals(Collection<Sum> some) {
    Set<Sum> own = sums.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    return some.stream()
        .filter(sum -> !own.contains(sum))
        .filter(sum -> sum.terms().stream().map(Term::cell).anyMatch(limits::containsKey));
  }

  /// @param shares percentages of one denominator
  private void add(List<Share> shares, LinkedFigures figures) {
    Cell whole = shares.getFirst().denominator();
    wholes.add(whole);
    var known = Limits.atLeast(0);
    var own = new ArrayList<RatioLink>();
    for (Share share : shares) {
      addSum(share, whole);
      Optional<RatioLink> link = link(share, whole, figures);
      link.ifPresent(own::add);
      known = link.map(each -> limits(each, figures)).map(known::and).orElse(known);
    }
    if (known.isNone()) {
      shares.forEach(share -> addApart(share, figures));
    } else {
      links.addAll(own);
      limits.put(whole, known);
    }
  }

  /// A percentage that is of another denominator than the catalogue says: no whole number fits all
  /// that name it.
  private void addApart(Share share, LinkedFigures figures) {
    Cell whole =
        share.ratio().ofIndicator(RatioParts.unprintedDenominator(share.ratio().indicator()));
    link(share, whole, figures)
        .filter(link -> figures.shown(link.numerator()).isPresent())
        .ifPresent(link -> {
          addSum(share, whole);
          links.add(link);
          limits.put(whole, limits(link, figures));
        });
  }

  private void addSum(Share share, Cell whole) {
    sums.computeIfAbsent(share.ratio().indicator(), key -> new ArrayList<>()).add(share.sum(whole));
  }

  private static Limits limits(RatioLink link, LinkedFigures figures) {
    OptionalLong numerator = figures.shown(link.numerator());
    return numerator.isPresent()
        ? link.asPrinted().denominatorsOf(numerator.getAsLong())
        : Limits.atLeast(0);
  }

  /// Empty where the percentage isn't shown, or no whole denominator fits it: a misprint.
  private static Optional<RatioLink> link(Share share, Cell whole, LinkedFigures figures) {
    return share
        .printed()
        .map(printed ->
            new RatioLink(share.ratio(), share.numerator(), whole, printed, share.parts().base()))
        .map(link -> {
          OptionalLong numerator = figures.shown(link.numerator());
          return numerator.isPresent() ? link.readWith(numerator.getAsLong()) : link;
        })
        .filter(link -> !limits(link, figures).isNone());
  }
}
