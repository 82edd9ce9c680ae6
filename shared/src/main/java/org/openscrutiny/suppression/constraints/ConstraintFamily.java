package org.openscrutiny.suppression.constraints;

import java.util.List;
import java.util.stream.Stream;

/// Sums of one kind, for example the total of one filter of an indicator, in every area and period.
///
/// A sum that the shown figures confirm is used. A sum that they refute, a misprint, is not. If a
/// term is suppressed, the figures may neither confirm nor refute a sum. Such a sum is used if its
/// family mostly holds, because a reader would assume it. Whether it holds for the suppressed count
/// must not decide: that decision would itself disclose something.
///
/// Example: boys + girls = all holds in eleven months and is undecided in the twelfth, where girls
/// is suppressed. It is used there too.
///
/// @param byDefinition whether a reader would assume the sums to hold without evidence from the
///   figures
record ConstraintFamily(List<Sum> sums, boolean byDefinition) {

  /// The sums that a reader assumes to hold.
  Stream<Sum> assumed(IntruderKnowledge knowledge) {
    int evidence = evidence(knowledge);
    boolean assumed = evidence > 0 || (evidence == 0 && byDefinition);
    return sums.stream().filter(sum -> sum.isSeenToHold(knowledge).orElse(assumed));
  }

  boolean isSeenToHold(IntruderKnowledge knowledge) {
    return evidence(knowledge) > 0;
  }

  boolean isSeenToBeWrong(IntruderKnowledge knowledge) {
    return evidence(knowledge) < 0;
  }

  /// The number of sums that the figures confirm, less the number that they refute. Sums in which
  /// every term is zero say nothing and are left out.
  private int evidence(IntruderKnowledge knowledge) {
    return sums.stream()
        .filter(sum -> sum.countsAnybody(knowledge))
        .mapToInt(sum -> sum.isSeenToHold(knowledge).map(holds -> holds ? 1 : -1).orElse(0))
        .sum();
  }
}
