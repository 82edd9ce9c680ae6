package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// The result of comparing an area with a comparator. A difference is claimed only where the area's
/// figure has an interval and the comparator lies outside it.
public enum Verdict {
  /// The comparator lies below the area's interval.
  HIGHER,
  /// The comparator lies above the area's interval.
  LOWER,
  /// The comparator lies inside the area's interval: the difference may be chance.
  SIMILAR,
  /// There is no interval, and the figures as printed are equal.
  SAME,
  /// There is no interval, so the difference was not tested against chance.
  UNTESTED;

  static Verdict of(
      BigDecimal own,
      BigDecimal comparator,
      Optional<ConfidenceInterval> interval,
      int decimalPlaces) {
    return interval
        .map(its -> tested(its.of(comparator, decimalPlaces)))
        .orElseGet(() -> own.compareTo(comparator) == 0 ? SAME : UNTESTED);
  }

  private static Verdict tested(Direction area) {
    return switch (area) {
      case HIGHER -> HIGHER;
      case LOWER -> LOWER;
      case SAME -> SIMILAR;
    };
  }

  /// The word in the public JSON.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
