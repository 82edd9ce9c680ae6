package org.openscrutiny.disclosure.linked;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A total and the levels of a filter that may make it, in one area and period.
record Whole(String filter, Cell total, List<Cell> parts) {

  static String level(String filter, Cell cell) {
    return Optional.ofNullable(cell.filters().levels().get(filter)).orElseThrow();
  }

  Sum sum() {
    return Sums.total(total, parts);
  }

  /// With only some of the levels as parts.
  Whole of(Set<String> levels) {
    return new Whole(
        filter,
        total,
        parts.stream().filter(part -> levels.contains(level(filter, part))).toList());
  }
}
