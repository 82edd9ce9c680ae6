package org.openscrutiny.documents;

/// Texts in a CSV file that may be opened in a spreadsheet, which would run a text that starts like
/// a formula.
final class SpreadsheetText {
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n";

  private SpreadsheetText() {}

  /// A leading apostrophe makes a spreadsheet read a text as a text.
  static String safe(String text) {
    return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
