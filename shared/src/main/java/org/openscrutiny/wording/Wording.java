package org.openscrutiny.wording;

import java.math.BigDecimal;
import java.util.Locale;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Unit;

/// Figures of one indicator as a sentence writes them.
///
/// The digits are the printed ones with thousands separators; trailing zeros beyond the indicator's
/// decimal places are not read out (71.00 is "71" where the indicator has none). A difference of
/// two percentages is in percentage points, never in per cent.
final class Wording {
  private static final char MINUS = '−';

  private final Indicator indicator;

  Wording(Indicator indicator) {
    this.indicator = indicator;
  }

  /// The figure in a sentence that says itself what is counted: "55.7%", "27.87 points", "1,437",
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

  /// A figure that stands alone, with its unit: "71 for every 10,000".
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

  /// The sign stands before the pound sign: "−£120".
  private String pounds(BigDecimal figure) {
    return (figure.signum() < 0 ? String.valueOf(MINUS) : "") + "£" + number(figure.abs());
  }

  /// How a size moved: "from 6.0 to 4.7 percentage points".
  String course(BigDecimal from, BigDecimal to) {
    String noun =
        switch (indicator.unit()) {
          case PERCENT -> " percentage points";
          case NUMBER, PER_1000, PER_10000, PER_100000, POUNDS, SCORE -> "";
          case POINTS -> " points";
          case DAYS -> " days";
          case SESSIONS -> " sessions";
        };
    return "from " + number(from) + " to " + number(to) + noun;
  }

  /// What the catalogue says of a count, of none: "there were no children who came into care".
  /// Where no noun follows the figure it stays, as it does where nothing is counted.
  static String none(String says, Indicator indicator) {
    return indicator.unit() == Unit.NUMBER
        ? says.replaceFirst("\\{value}(?= (?!(?:of|for|times)\\b)\\p{L})", "no")
        : says;
  }

  /// "136 more pupils", "1 child".
  ///
  /// @param which goes between the number and the people, and ends in a space where it is not blank
  /// @param people in the plural
  static String people(long number, String which, String people) {
    String named =
        switch (people) {
          case "children" -> "child";
          case "members of staff" -> "member of staff";
          default -> people.endsWith("s") ? people.substring(0, people.length() - 1) : people;
        };
    return String.format(Locale.UK, "%,d ", number) + which + (number == 1 ? named : people);
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
    boolean one = figure.compareTo(BigDecimal.ONE) == 0;
    return number(figure) + " " + noun + (one ? "" : "s");
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
