package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Locale;
import org.openscrutiny.domain.Indicator;

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
