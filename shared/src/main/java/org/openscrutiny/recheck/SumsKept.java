package org.openscrutiny.recheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether every sum that an earlier proof took into account is there still: a proof that forgets
/// one is true, and useless.
final class SumsKept {
  private SumsKept() {}

  /// A sum matters while a figure of it is hidden, and is let go only with one of its figures,
  /// where the data file has it no more.
  static List<String> failures(Proof earlier, Proof.Published now, List<DataRow> rows) {
    Set<Figure> there =
        rows.stream().filter(DataRow::isFigure).map(DataRow::figure).collect(Collectors.toSet());
    Set<Figure> hidden =
        rows.stream()
            .filter(row -> row.isFigure() && row.isHidden())
            .map(DataRow::figure)
            .collect(Collectors.toSet());
    Set<Map<String, Long>> kept = now.proof().map(proof -> proof.sums().keySet()).orElse(Set.of());
    var failures = new ArrayList<String>();
    earlier
        .sums()
        .forEach((terms, relation) -> {
          List<Figure> figures =
              relation.terms().stream()
                  .map(term -> earlier.figures().get(term.cell()))
                  .filter(Objects::nonNull)
                  .toList();
          boolean matters =
              there.containsAll(figures) && figures.stream().anyMatch(hidden::contains);
          if (matters && !kept.contains(terms)) {
            failures.add(
                "The proof no longer knows a sum that the edition before knew, of %s."
                    .formatted(String.join(", ", terms.keySet())));
          }
        });
    return failures;
  }
}
