package org.openscrutiny.suppression.release;

import java.util.Set;
import org.openscrutiny.domain.Cell;

/// A count that follows from figures that can't be suppressed.
///
/// @param cell the count, or the rate that discloses one that nobody prints
/// @param of the figures that give a count which nobody prints, such as the total and the parts of
///   which it is the rest, and the figure that a publisher's calculation is about; empty otherwise
public record DisclosedCount(Cell cell, Set<Cell> of) {
  public DisclosedCount {
    of = Set.copyOf(of);
  }

  static DisclosedCount of(Cell cell) {
    return new DisclosedCount(cell, Set.of());
  }
}
