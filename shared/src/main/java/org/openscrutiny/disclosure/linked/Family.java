package org.openscrutiny.disclosure.linked;

import java.util.List;
import java.util.stream.Stream;

/// Sums of one kind: the total of one filter of an indicator, in every area and period.
///
/// A sum that is true of the figures is a reader's to use, whoever says so. One of which a term
/// isn't known is taken to hold where its family mostly does: that is what a reader would take. A
/// sum that is not true tells a reader nothing that is right, and is left out.
///
/// @param byDefinition whether a reader would take it to hold without having seen it hold
record Family(List<Sum> sums, boolean byDefinition) {
  Stream<Sum> accepted(LinkedFigures figures) {
    long right = count(figures, true);
    long wrong = count(figures, false);
    boolean taken = right > wrong || (byDefinition && right == wrong);
    return sums.stream().filter(sum -> sum.holds(figures).orElse(taken));
  }

  private long count(LinkedFigures figures, boolean truth) {
    return sums.stream()
        .filter(sum -> sum.holds(figures).filter(holds -> holds == truth).isPresent())
        .count();
  }
}
