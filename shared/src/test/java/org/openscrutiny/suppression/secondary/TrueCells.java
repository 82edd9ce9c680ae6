package org.openscrutiny.suppression.secondary;

import org.openscrutiny.suppression.table.Shown;

/// Cells for small tables, in which a suppressed count is at least 1.
final class TrueCells {
  private TrueCells() {}

  static TrueCell printed(String name, long count, TrueCell.Kind kind) {
    return new TrueCell(name, count, new Shown.Exactly(count), 1, kind);
  }

  /// An unprinted count, such as a complement, which may be 0.
  static TrueCell unprinted(String name, long count, TrueCell.Kind kind) {
    return new TrueCell(name, count, new Shown.Unprinted(), 0, kind);
  }
}
