package org.openscrutiny.suppression.secondary;

import org.openscrutiny.suppression.table.Shown;

/// Cells for small tables, where a hidden count is known to be 1 at least.
final class TrueCells {
  private TrueCells() {}

  static TrueCell printed(String name, long count, TrueCell.Kind kind) {
    return new TrueCell(name, count, new Shown.Exactly(count), 1, kind);
  }

  /// A count that nobody prints, as what a numerator leaves: it may be 0.
  static TrueCell unprinted(String name, long count, TrueCell.Kind kind) {
    return new TrueCell(name, count, new Shown.Unprinted(), 0, kind);
  }
}
