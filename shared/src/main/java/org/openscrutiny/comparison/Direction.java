package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Locale;

/// Which way two figures differ, seen from the area or from the later period. It says nothing about
/// chance, see [Verdict], nor about good or bad, see [Judgement].
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
