package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.Sum.Term;
import org.openscrutiny.suppression.table.Limits;

/// Levels of a filter that nobody prints, as the remainder that the printed ones leave of their
/// total.
///
/// Example: of 20 children 10 are White and 7 Mixed, and no other level is printed. The remainder
/// of 3 is a count of children too.
///
/// A remainder is used if the levels never exceed their total, and
///
/// - a level is missing that the filter has in another area or period; or
/// - the levels seldom make the total exactly. If they mostly do, a difference is a misprint.
///
/// @param totals the total and the printed levels of one filter, in each area and period
record UnprintedLevels(String filter, List<TotalWithParts> totals, IntruderKnowledge knowledge) {

  Stream<Sum> sums() {
    if (totals.stream().anyMatch(each -> remainder(each).filter(left -> left < 0).isPresent())) {
      return Stream.empty();
    }
    Set<String> all =
        totals.stream().flatMap(each -> levels(each).stream()).collect(Collectors.toSet());
    List<TotalWithParts> leaving = totals.stream().filter(this::leavesSome).toList();
    long exact = totals.stream().filter(this::isExact).count();
    long complete = leaving.stream().filter(each -> levels(each).equals(all)).count();
    if (exact >= Math.max(complete, 1)) {
      return leaving.stream().filter(each -> !levels(each).equals(all)).map(this::sum);
    }
    return leaving.isEmpty()
        ? Stream.empty()
        : totals.stream().filter(each -> !isExact(each)).map(this::sum);
  }

  private boolean leavesSome(TotalWithParts each) {
    return remainder(each).filter(left -> left > 0).isPresent();
  }

  /// Zeros alone are no evidence of a sum.
  private boolean isExact(TotalWithParts each) {
    return remainder(each).filter(left -> left == 0).isPresent()
        && knowledge.of(each.total()).low() > 0;
  }

  private Set<String> levels(TotalWithParts each) {
    return each.parts().stream()
        .map(part -> TotalWithParts.level(filter, part))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// What the levels leave of the total; empty if one of them or the total is suppressed.
  private Optional<Long> remainder(TotalWithParts each) {
    Limits total = knowledge.of(each.total());
    if (!total.isOne()) {
      return Optional.empty();
    }
    long left = total.low();
    for (Cell part : each.parts()) {
      Limits limits = knowledge.of(part);
      if (!limits.isOne()) {
        return Optional.empty();
      }
      left -= limits.low();
    }
    return Optional.of(left);
  }

  private Sum sum(TotalWithParts each) {
    var terms = new ArrayList<Term>();
    terms.add(new Term(each.total(), 1));
    each.parts().forEach(part -> terms.add(new Term(part, -1)));
    String others = String.join(", ", levels(each).stream().sorted().toList());
    return new Sum(
        terms,
        Optional.of(
            each.total()
                .ofIndicator(
                    "%s of no printed %s (%s)"
                        .formatted(each.total().indicator(), filter, others))));
  }
}
