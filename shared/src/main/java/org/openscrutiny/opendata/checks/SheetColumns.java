package org.openscrutiny.opendata.checks;

/// The letters by which a spreadsheet names its columns.
final class SheetColumns {
  private static final int LETTERS = 26;

  private SheetColumns() {}

  /// "column L", "columns L to N".
  ///
  /// @param first counted from 0
  static String between(int first, int last) {
    return first == last
        ? "column " + letters(first)
        : "columns " + letters(first) + " to " + letters(last);
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }
}
