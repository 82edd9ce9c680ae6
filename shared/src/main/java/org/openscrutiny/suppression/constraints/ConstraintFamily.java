package org.openscrutiny.suppression.constraints;

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
record ConstraintFamily(List<Sum> sums, boolean byDefinition) {

  /// The sums that a reader can use.
  Stream<Sum> taken(IntruderKnowledge knowledge) {
    int seen = seen(knowledge);
    boolean taken = seen > 0 || (seen == 0 && byDefinition);
    return sums.stream().filter(sum -> sum.isSeenToHold(knowledge).orElse(taken));
  }

  boolean isSeenToHold(IntruderKnowledge knowledge) {
    return seen(knowledge) > 0;
  }

  boolean isSeenToBeWrong(IntruderKnowledge knowledge) {
    return seen(knowledge) < 0;
  }

  /// How many more of them are seen to hold than seen to be wrong, where anybody is counted.
  private int seen(IntruderKnowledge knowledge) {
    return sums.stream()
        .filter(sum -> sum.countsAnybody(knowledge))
        .mapToInt(sum -> sum.isSeenToHold(knowledge).map(holds -> holds ? 1 : -1).orElse(0))
        .sum();
  }
}
