package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What no cell may hold, whatever its column: stage 9.
final class CellSigns {
  private static final Set<String> NULLS = Set.of("NULL", "Null", "null", "NA", "na");
  private static final Set<String> MISSING = Set.of("N/A", "n/a", ".", "..", "-");
  private static final int LONGEST = 4;

  private CellSigns() {}

  /// What is wrong with a cell that is not a figure.
  static List<Check> inText(String text) {
    var found = new ArrayList<Check>(1);
    if (isFormula(text)) {
      found.add(Check.ROWS_FORMULA);
    }
    if (isNull(text)) {
      found.add(Check.ROWS_NULL);
    } else if (text.length() <= LONGEST && MISSING.contains(text)) {
      found.add(Check.ROWS_NOT_AVAILABLE);
    }
    return List.copyOf(found);
  }

  static boolean isNull(String text) {
    return text.length() <= LONGEST && NULLS.contains(text);
  }

  /// Whether a cell, by its length and first character, may be any of these: few are, so that most
  /// cells need not be looked at.
  static boolean isSuspect(char first, int length) {
    return length <= LONGEST || first == '=' || first == '@' || first == '+' || first == '-';
  }

  /// Whether a spreadsheet would work out the cell when somebody opens the file.
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
