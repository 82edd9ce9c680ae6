package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.Sum.Term;

/// Counts of longer periods that nobody prints and that everybody can add up from shorter ones.
///
/// Example: referrals are printed by month. Those of a quarter are the sum of its three months.
///
/// @param parts the printed shorter periods of each longer one
record AddedPeriods(Map<Cell, List<Cell>> parts) {

  /// The figures with these counts, each as far as its periods are known.
  LinkedFigures in(LinkedFigures figures) {
    var counts = new LinkedHashMap<>(figures.counts());
    var unknown = new HashSet<>(figures.unknown());
    var suppressed = new HashSet<>(figures.suppressed());
    var maybeZero = new HashSet<>(figures.maybeZero());
    parts.forEach((whole, some) -> {
      if (some.stream().allMatch(figures.counts()::containsKey)) {
        counts.put(whole, some.stream().mapToLong(part -> figures.counts().get(part)).sum());
      } else {
        unknown.add(whole);
      }
      if (some.stream().anyMatch(figures.suppressed()::contains)) {
        suppressed.add(whole);
      }
      if (figures.maybeZero().containsAll(some)) {
        maybeZero.add(whole);
      }
    });
    return new LinkedFigures(
        counts,
        unknown,
        suppressed,
        figures.fixed(),
        maybeZero,
        figures.ratios(),
        figures.groups(),
        figures.declared(),
        figures.printings());
  }

  /// A sum with the periods that are printed in the place of the longer ones.
  Sum asPrinted(Sum sum) {
    var terms = new ArrayList<Term>();
    for (Term term : sum.terms()) {
      parts
          .getOrDefault(term.cell(), List.of(term.cell()))
          .forEach(cell -> terms.add(new Term(cell, term.times())));
    }
    return new Sum(terms, sum.rest(), sum.constant());
  }

  /// The same of all sums of a family.
  ConstraintFamily asPrinted(ConstraintFamily family) {
    return new ConstraintFamily(
        family.sums().stream().map(this::asPrinted).toList(), family.byDefinition());
  }

  /// For each of some longer periods, the sum of the shorter ones, which nobody prints.
  ConstraintFamily sums(Set<Cell> wanted) {
    return new ConstraintFamily(
        parts.entrySet().stream()
            .filter(entry -> wanted.contains(entry.getKey()))
            .map(entry ->
                new Sum(
                    entry.getValue().stream().map(part -> new Term(part, 1)).toList(),
                    Optional.of(entry.getKey())))
            .toList(),
        true);
  }
}
