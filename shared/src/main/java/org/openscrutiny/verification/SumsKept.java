package org.openscrutiny.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Whether every sum that an earlier proof took into account is there still: a proof that forgets
/// one is true, and useless.
final class SumsKept {
  private SumsKept() {}

  /// A sum matters while a figure of it is hidden, and is let go only with one of its figures,
  /// where no data file of the edition has it any more.
  static List<String> failures(
      PublishedCertificate earlier, PublishedCertificate.Published now, EditionRows rows) {
    Set<Map<String, Long>> kept = now.proof().map(proof -> proof.sums().keySet()).orElse(Set.of());
    var failures = new ArrayList<String>();
    earlier
        .sums()
        .forEach((terms, relation) -> {
          List<Figure> figures =
              relation.terms().stream()
                  .map(term -> earlier.figures().get(term.cell()))
                  .filter(Objects::nonNull)
                  .map(NamedFigure::figure)
                  .toList();
          boolean matters =
              figures.stream().allMatch(rows::has) && figures.stream().anyMatch(rows::hides);
          if (matters && !kept.contains(terms)) {
            failures.add(
                "The proof no longer knows a sum that the edition before knew, of %s."
                    .formatted(String.join(", ", terms.keySet())));
          }
        });
    return failures;
  }
}
