package org.openscrutiny.opendata.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Stage 9: what no cell may hold, whatever its column.
final class CellChecks {
  static final Check ROWS_NULL = Check.of("rows-null");
  static final Check ROWS_NOT_AVAILABLE = Check.of("rows-not-available");
  static final Check ROWS_FORMULA = Check.of("rows-formula");

  private static final Set<String> NULLS = Set.of("NULL", "Null", "null", "NA", "na");
  private static final Set<String> MISSING = Set.of("N/A", "n/a", ".", "..", "-");
  private static final int LONGEST = 4;

  private CellChecks() {}

  /// The checks that a cell fails that is not a figure.
  static List<Check> failedBy(String text) {
    var failed = new ArrayList<Check>(1);
    if (isFormula(text)) {
      failed.add(ROWS_FORMULA);
    }
    if (isNull(text)) {
      failed.add(ROWS_NULL);
    } else if (text.length() <= LONGEST && MISSING.contains(text)) {
      failed.add(ROWS_NOT_AVAILABLE);
    }
    return List.copyOf(failed);
  }

  static boolean isNull(String text) {
    return text.length() <= LONGEST && NULLS.contains(text);
  }

  /// Whether a cell with this first character and length may fail one of these checks. Few cells
  /// may, so that most need not be compared.
  static boolean isSuspect(char first, int length) {
    return length <= LONGEST || first == '=' || first == '@' || first == '+' || first == '-';
  }

  /// Whether a spreadsheet would evaluate the cell when somebody opens the file.
  static boolean isFormula(String text) {
    if (text.length() < 2) {
      return false;
    }
    return switch (text.charAt(0)) {
      case '=', '@' -> true;
      case '+', '-' -> text.indexOf('(') > 0 || text.indexOf('|') > 0 || text.indexOf('!') > 0;
      default -> false;
    };
  }
}
