package org.openscrutiny.wording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.openscrutiny.comparison.Comparison;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Noun;
import org.openscrutiny.domain.Unit;

/// The figures of one indicator in sentences.
///
/// The digits are the printed ones, with thousands separators and without trailing zeros beyond the
/// indicator's decimal places (71.00 is "71" where the indicator has none). A difference of two
/// percentages is in percentage points, never in per cent.
final class Wording {
  private static final char MINUS = '−';
  private final Indicator indicator;

  Wording(Indicator indicator) {
    this.indicator = indicator;
  }

  /// The figure in a sentence that names what is counted: "55.7%", "27.87 points", "1,437",
  /// "−0.12".
  String value(BigDecimal figure) {
    return switch (indicator.unit()) {
      case PERCENT -> number(figure) + "%";
      case POINTS -> counted(figure, "point");
      case DAYS -> counted(figure, "day");
      case POUNDS -> pounds(figure);
      case NUMBER, PER_1000, PER_10000, PER_100000, SCORE, SESSIONS -> number(figure);
    };
  }

  /// The figure with its unit, where no such sentence surrounds it: "71 for every 10,000".
  String amount(BigDecimal figure) {
    return switch (indicator.unit()) {
      case PERCENT, POINTS, DAYS, NUMBER, SCORE, POUNDS -> value(figure);
      case PER_1000 -> number(figure) + " for every 1,000";
      case PER_10000 -> number(figure) + " for every 10,000";
      case PER_100000 -> number(figure) + " for every 100,000";
      case SESSIONS -> counted(figure, "session");
    };
  }

  /// The size of a difference, without its sign: "4.7 percentage points", "23". A whole one has no
  /// decimal places: "1 percentage point".
  String size(BigDecimal difference) {
    boolean whole = difference.stripTrailingZeros().scale() <= 0;
    BigDecimal size = whole ? difference.abs().setScale(0) : difference.abs();
    return switch (indicator.unit()) {
      case PERCENT -> counted(size, "percentage point");
      case NUMBER, PER_1000, PER_10000, PER_100000, SCORE -> number(size);
      case POUNDS -> pounds(size);
      case POINTS -> counted(size, "point");
      case DAYS -> counted(size, "day");
      case SESSIONS -> counted(size, "session");
    };
  }

  /// The size of a difference after a figure with its unit: "6 points" of two percentages.
  String gap(BigDecimal difference) {
    return indicator.unit() == Unit.PERCENT
        ? size(difference).replace("percentage point", "point")
        : size(difference);
  }

  /// The same for the change of a gap: "from 6.0 to 4.7 points".
  String shortCourse(BigDecimal from, BigDecimal to) {
    return course(from, to).replace("percentage point", "point");
  }

  /// A comparator's figure in brackets.
  String number(Comparison comparison) {
    return value(comparison.value());
  }

  /// "three"; from eleven on in digits.
  static String cardinal(int number) {
    List<String> words =
        List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    return number >= 1 && number <= words.size() ? words.get(number - 1) : Integer.toString(number);
  }

  /// The minus sign precedes the pound sign: "−£120".
  private String pounds(BigDecimal figure) {
    return (figure.signum() < 0 ? String.valueOf(MINUS) : "") + "£" + number(figure.abs());
  }

  /// The change of a size: "from 6.0 to 4.7 percentage points", "from 3 to 1 percentage point".
  String course(BigDecimal from, BigDecimal to) {
    return "from "
        + switch (indicator.unit()) {
          case PERCENT -> number(from) + " to " + counted(to, "percentage point");
          case NUMBER, PER_1000, PER_10000, PER_100000, SCORE -> number(from) + " to " + number(to);
          case POUNDS -> pounds(from) + " to " + pounds(to);
          case POINTS -> number(from) + " to " + counted(to, "point");
          case DAYS -> number(from) + " to " + counted(to, "day");
          case SESSIONS -> number(from) + " to " + counted(to, "session");
        };
  }

  /// The catalogue's sentence for a count of zero: "there were no children who came into care". The
  /// figure stays where no noun follows it, and where the indicator is not a count.
  static String none(String says, Indicator indicator) {
    return indicator.unit() == Unit.NUMBER
        ? says.replaceFirst("\\{value}(?= (?!(?:of|for|times)\\b)\\p{L})", "no")
        : says;
  }

  /// "136 more pupils", "1 child".
  ///
  /// @param which the words between the number and the people; ends in a space unless it is empty
  static String people(long number, String which, Noun people) {
    return String.format(Locale.UK, "%,d ", number) + which + people.of(number);
  }

  /// "1st", "12th", "22nd".
  static String ordinal(int place) {
    int teens = place % 100;
    String end =
        teens >= 11 && teens <= 13
            ? "th"
            : switch (place % 10) {
              case 1 -> "st";
              case 2 -> "nd";
              case 3 -> "rd";
              default -> "th";
            };
    return place + end;
  }

  static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
  }

  private String counted(BigDecimal figure, String noun) {
    String shown = number(figure);
    return shown + " " + noun + (shown.equals("1") ? "" : "s");
  }

  private String number(BigDecimal figure) {
    BigDecimal shown = figure;
    while (shown.scale() > Math.max(0, indicator.decimalPlaces()) && endsInZero(shown)) {
      shown = shown.setScale(shown.scale() - 1);
    }
    return String.format(Locale.UK, "%,." + Math.max(0, shown.scale()) + "f", shown)
        .replace('-', MINUS);
  }

  private static boolean endsInZero(BigDecimal figure) {
    return figure.toPlainString().endsWith("0");
  }
}
