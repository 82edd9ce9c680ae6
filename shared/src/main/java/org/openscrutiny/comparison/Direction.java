package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Locale;

/// The direction in which two figures differ, seen from the area or from the later period. It does
/// not consider chance, see [Verdict], or whether a difference is good, see [Judgement].
public enum Direction {
  HIGHER,
  LOWER,
  SAME;

  /// @param gap area minus comparator, or later minus earlier
  public static Direction of(BigDecimal gap) {
    return switch (gap.signum()) {
      case 1 -> HIGHER;
      case -1 -> LOWER;
      default -> SAME;
    };
  }

  /// The word in sentences.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
