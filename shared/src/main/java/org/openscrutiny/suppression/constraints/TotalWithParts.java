package org.openscrutiny.suppression.constraints;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Cell;

/// A total and the levels of a filter that may add up to it, in one area and period.
record TotalWithParts(String filter, Cell total, List<Cell> parts) {

  static String level(String filter, Cell cell) {
    return Optional.ofNullable(cell.filters().levels().get(filter)).orElseThrow();
  }

  Sum sum() {
    return Sum.total(total, parts);
  }

  /// The same total with only some of the levels as parts.
  TotalWithParts of(Set<String> levels) {
    return new TotalWithParts(
        filter,
        total,
        parts.stream().filter(part -> levels.contains(level(filter, part))).toList());
  }
}
