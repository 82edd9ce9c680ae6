package org.openscrutiny.disclosure.linked;

import java.util.List;
import java.util.stream.Stream;

/// Sums of one kind: the total of one filter of an indicator, in every area and period.
///
/// A sum that everybody can see to be true is used, and one that everybody can see to be wrong, a
/// misprint, is not. One with a hidden term is taken to hold where its family mostly does, since a
/// reader would take it so: whether it is used must not depend on what is hidden, or that would
/// tell.
///
/// @param byDefinition whether a reader would take it to hold without having seen it hold
record Family(List<Sum> sums, boolean byDefinition) {

  /// The sums that a reader can use.
  Stream<Sum> taken(Sight sight) {
    long right = count(sight, true);
    long wrong = count(sight, false);
    boolean taken = right > wrong || (byDefinition && right == wrong);
    return sums.stream().filter(sum -> sum.isSeenToHold(sight).orElse(taken));
  }

  private long count(Sight sight, boolean truth) {
    return sums.stream()
        .filter(sum -> sum.isSeenToHold(sight).filter(holds -> holds == truth).isPresent())
        .count();
  }
}
