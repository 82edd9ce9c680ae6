package org.openscrutiny.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openscrutiny.draft.sheet.Content;
import org.openscrutiny.draft.sheet.Sheet;

/// Turns the cells of one column into the texts of the standard, and undoes what a spreadsheet did
/// where there is no doubt.
final class CellRepair {
  /// Also those that are obsolete: the screening says what to write for them.
  static final Set<String> SYMBOLS =
      Set.of("c", "z", "x", "u", "low", "k", ":", "~", "-", ".", "..", "N/A", "n/a", "NA");

  private static final Pattern NUMBER = Pattern.compile("-?(\\d+(\\.\\d+)?|\\.\\d+)");
  private static final Pattern GROUPED =
      Pattern.compile("-?\\d{1,3}([, \\u00A0\\u202F]\\d{3})+(\\.\\d+)?");
  private static final Pattern POWER = Pattern.compile("-?\\d(\\.\\d+)?[eE]\\+?\\d{1,3}");
  private static final Pattern WITH_COMMA = Pattern.compile("-?[\\d.]*,[\\d.,]*");
  private static final Pattern TWO_YEARS =
      Pattern.compile("(\\d{4})\\s*[-/\u2013]\\s*(\\d{2}|\\d{4})");
  private static final Pattern DAY =
      Pattern.compile(
          "(?i)\\d{1,2}[-/ ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*([-/ ]\\d{2,4})?"
              + "|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ ]\\d{1,2}"
              + "|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern ZEROS = Pattern.compile("0{2,}");
  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
  private static final int AUTHORITY_DIGITS = 3;

  private final String column;
  private final int place;
  private final boolean isIndicator;
  private final DamageReport report;
  private final int codeLength;

  /// @param cells of the column, from which the length of its codes is taken
  CellRepair(
      String column, int place, boolean isIndicator, List<Content> cells, DamageReport report) {
    this.column = column;
    this.place = place;
    this.isIndicator = isIndicator;
    this.report = report;
    this.codeLength = isIndicator ? 0 : codeLength(column, cells);
  }

  /// How many digits a code has, where some begin with a zero.
  private static int codeLength(String column, List<Content> cells) {
    if (column.equals(StandardColumns.AUTHORITY_NUMBER)) {
      return AUTHORITY_DIGITS;
    }
    return cells.stream()
        .map(Content::shown)
        .filter(text -> DIGITS.matcher(text).matches() && text.startsWith("0"))
        .mapToInt(String::length)
        .filter(length -> length > 1)
        .max()
        .orElse(0);
  }

  /// Whether a cell is what the column of an indicator has.
  static boolean isFigure(Content cell) {
    return switch (cell) {
      case Content.NotCalculated _, Content.Fault _ -> true;
      case Content.Figure(BigDecimal _, String format) -> !ZEROS.matcher(format).matches();
      case Content.Text(String text) -> {
        String bare = bare(text);
        yield SYMBOLS.contains(bare)
            || NUMBER.matcher(bare).matches()
            || GROUPED.matcher(bare).matches()
            || POWER.matcher(bare).matches()
            || WITH_COMMA.matcher(bare).matches();
      }
      case Content.Empty _, Content.Day _, Content.Truth _ -> false;
    };
  }

  private static String bare(String text) {
    return text.strip().replace("\u00A0", " ").strip().replaceAll("^£\\s*|\\s*%$", "");
  }

  String text(int row, Content cell) {
    return switch (cell) {
      case Content.Empty _ -> blank(row);
      case Content.Text(String text) -> isIndicator ? figure(row, text) : dimension(row, text);
      case Content.Figure(BigDecimal value, String format) -> number(row, value, format);
      case Content.Day _ -> broken(Damage.DATE, row, cell.shown());
      case Content.Truth _ ->
          isIndicator ? broken(Damage.NOT_A_FIGURE, row, cell.shown()) : cell.shown();
      case Content.Fault(String text) -> broken(Damage.FAULT, row, text);
      case Content.NotCalculated _ -> broken(Damage.NOT_CALCULATED, row, cell.shown());
    };
  }

  private String blank(int row) {
    return isIndicator ? broken(Damage.BLANK, row, "") : "";
  }

  private String figure(int row, String text) {
    String stripped = text.replace("\u00A0", " ").strip();
    String bare = bare(text);
    if (SYMBOLS.contains(stripped) || NUMBER.matcher(stripped).matches()) {
      return stripped.equals(text) ? text : mended(Damage.PADDED, row, text, stripped);
    }
    if (POWER.matcher(bare).matches()) {
      return broken(Damage.DIGITS, row, text);
    }
    if (GROUPED.matcher(bare).matches()) {
      return mended(Damage.SEPARATOR, row, text, bare.replaceAll("[, \u00A0\u202F]", ""));
    }
    if (NUMBER.matcher(bare).matches()) {
      return mended(text.contains("%") ? Damage.PERCENT_SIGN : Damage.POUND_SIGN, row, text, bare);
    }
    if (WITH_COMMA.matcher(bare).matches()) {
      return broken(Damage.DECIMAL_COMMA, row, text);
    }
    return DAY.matcher(bare).matches()
        ? broken(Damage.DATE, row, text)
        : broken(Damage.NOT_A_FIGURE, row, text);
  }

  private String dimension(int row, String text) {
    String stripped = text.replace("\u00A0", " ").strip();
    if (POWER.matcher(stripped).matches()) {
      return broken(Damage.DIGITS, row, text);
    }
    if (DAY.matcher(stripped).matches()) {
      return broken(Damage.DATE, row, text);
    }
    if (column.equals(StandardColumns.PERIOD)) {
      Optional<String> years = twoYears(stripped);
      if (years.isPresent()) {
        return mended(Damage.PERIOD, row, text, years.orElseThrow());
      }
    }
    if (isShort(stripped)) {
      return broken(Damage.LOST_ZERO, row, text);
    }
    return stripped.equals(text) ? text : mended(Damage.PADDED, row, text, stripped);
  }

  private boolean isShort(String text) {
    return codeLength > 0 && DIGITS.matcher(text).matches() && text.length() < codeLength;
  }

  /// `202324` for 2023-24, 2023/24 and 2023-2024; empty for anything else.
  private static Optional<String> twoYears(String text) {
    var years = TWO_YEARS.matcher(text);
    if (!years.matches()) {
      return Optional.empty();
    }
    String second = years.group(2);
    return Optional.of(years.group(1) + second.substring(second.length() - 2));
  }

  private String number(int row, BigDecimal value, String format) {
    String plain = value.toPlainString();
    if (isIndicator) {
      return format.contains("%") ? mended(Damage.SHARE, row, plain, percentage(value)) : plain;
    }
    if (ZEROS.matcher(format).matches() && plain.length() < format.length()) {
      return mended(Damage.ZEROS, row, plain, "0".repeat(format.length() - plain.length()) + plain);
    }
    return isShort(plain) ? broken(Damage.LOST_ZERO, row, plain) : plain;
  }

  private static String percentage(BigDecimal share) {
    BigDecimal percent = share.movePointRight(2).stripTrailingZeros();
    return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString();
  }

  private String mended(Damage damage, int row, String text, String written) {
    report.add(damage, column, Sheet.reference(row, place), text, written);
    return written;
  }

  private String broken(Damage damage, int row, String text) {
    report.add(damage, column, Sheet.reference(row, place), text, "");
    return text;
  }
}
