package org.openscrutiny.disclosure.hiding;

import java.util.Set;
import java.util.TreeSet;

/// What is hidden of a table.
///
/// @param cells their places in the table
/// @param ratios the places of percentages and rates that are hidden although their counts are not
public record Pattern(Set<Integer> cells, Set<Integer> ratios) {
  public Pattern {
    cells = Set.copyOf(cells);
    ratios = Set.copyOf(ratios);
  }

  Pattern and(Pattern other) {
    var allCells = new TreeSet<>(cells);
    allCells.addAll(other.cells);
    var allRatios = new TreeSet<>(ratios);
    allRatios.addAll(other.ratios);
    return new Pattern(allCells, allRatios);
  }

  Pattern without(int cell) {
    var fewer = new TreeSet<>(cells);
    fewer.remove(cell);
    return new Pattern(fewer, ratios);
  }

  int size() {
    return cells.size() + ratios.size();
  }
}
