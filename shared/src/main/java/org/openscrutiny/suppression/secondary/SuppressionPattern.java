package org.openscrutiny.suppression.secondary;

import java.util.Set;
import java.util.TreeSet;

/// A suppression pattern: which cells and ratios of a table are suppressed.
///
/// @param cells their places in the table
/// @param ratios the places of percentages and rates that are suppressed although their counts are
///   not
public record SuppressionPattern(Set<Integer> cells, Set<Integer> ratios) {
  public SuppressionPattern {
    cells = Set.copyOf(cells);
    ratios = Set.copyOf(ratios);
  }

  SuppressionPattern and(SuppressionPattern other) {
    var allCells = new TreeSet<>(cells);
    allCells.addAll(other.cells);
    var allRatios = new TreeSet<>(ratios);
    allRatios.addAll(other.ratios);
    return new SuppressionPattern(allCells, allRatios);
  }

  SuppressionPattern without(int cell) {
    var fewer = new TreeSet<>(cells);
    fewer.remove(cell);
    return new SuppressionPattern(fewer, ratios);
  }

  SuppressionPattern withoutRatio(int ratio) {
    var fewer = new TreeSet<>(ratios);
    fewer.remove(ratio);
    return new SuppressionPattern(cells, fewer);
  }

  int size() {
    return cells.size() + ratios.size();
  }
}
