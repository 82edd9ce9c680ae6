package org.openscrutiny.verification;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openscrutiny.suppression.table.DisjointSets;
import org.openscrutiny.suppression.table.Relation;

/// The figures of which a proof says that they are equal, such as those of an authority under its
/// former and its present code.
final class EqualFigures {
  private final DisjointSets<String> names = new DisjointSets<>();

  /// @param proofs each of which may say it of some figures
  EqualFigures(Collection<PublishedCertificate> proofs) {
    proofs.forEach(this::add);
  }

  private void add(PublishedCertificate proof) {
    for (Relation relation : proof.certificate().table().relations()) {
      List<Relation.Term> terms = relation.terms();
      if (relation.sum() == 0
          && terms.size() == 2
          && terms.getFirst().times() + terms.getLast().times() == 0
          && terms.stream().allMatch(term -> proof.figures().containsKey(term.cell()))) {
        names.unite(terms.stream().map(term -> proof.name(term.cell())).toList());
      }
    }
  }

  /// One name for all figures that are one.
  String name(String figure) {
    return names.representative(figure);
  }

  /// A sum with one name for each figure; empty if it says no more than that figures are one. A sum
  /// in hundredths, as of a rounded total, is the same sum.
  Map<String, Long> sum(Map<String, Long> terms) {
    var sum = new TreeMap<String, Long>();
    terms.forEach((figure, times) -> sum.merge(name(figure), times, Long::sum));
    sum.values().removeIf(times -> times == 0);
    if (!sum.isEmpty() && sum.firstEntry().getValue() < 0) {
      sum.replaceAll((figure, times) -> -times);
    }
    long divisor =
        sum.values().stream()
            .map(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::gcd)
            .longValueExact();
    sum.replaceAll((figure, times) -> times / divisor);
    return sum;
  }
}
