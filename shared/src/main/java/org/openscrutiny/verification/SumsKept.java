package org.openscrutiny.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Checks that a proof still has every sum of the earlier proof. A proof that leaves one out can be
/// valid and prove nothing: a reader knows the sum.
///
/// Only sums of printed figures have to be kept. A remainder that nobody prints may be printed by
/// the next release, or new figures may show that a total is rounded. So what nobody prints is left
/// out of the comparison: the sum of the same figures may have a remainder now.
final class SumsKept {
  private SumsKept() {}

  /// A figure may have other names in the two proofs, if the later one says that they are equal.
  ///
  /// A sum matters while one of its figures is hidden. It may be dropped only when no data file of
  /// the edition has one of its figures any more.
  static List<AuditFailure> failures(
      PublishedCertificate earlier, PublishedCertificate.Published now, EditionRows rows) {
    EqualFigures equal = new EqualFigures(now.proof().stream().toList());
    Set<Map<String, Long>> kept = new HashSet<>(Set.of(Map.of()));
    now.proof()
        .ifPresent(
            proof -> proof.printedSums().keySet().forEach(terms -> kept.add(equal.sum(terms))));
    var failures = new ArrayList<AuditFailure>();
    earlier
        .printedSums()
        .forEach((terms, relation) -> {
          List<Figure> figures =
              relation.terms().stream()
                  .map(term -> earlier.figures().get(term.cell()))
                  .filter(Objects::nonNull)
                  .map(NamedFigure::figure)
                  .toList();
          boolean matters =
              figures.size() == relation.terms().size()
                  && figures.stream().allMatch(rows::has)
                  && figures.stream().anyMatch(rows::hides);
          if (matters && !kept.contains(equal.sum(terms))) {
            failures.add(
                AuditFailure.of(
                    "The proof no longer knows a sum that the edition before knew, of %s."
                        .formatted(String.join(", ", terms.keySet()))));
          }
        });
    return failures;
  }
}
