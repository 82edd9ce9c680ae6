package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Locale;

/// Which way a difference goes, seen from the area. Says nothing about good or bad: see
/// [Judgement].
public enum Verdict {
  HIGHER,
  LOWER,
  SAME;

  /// @param gap area minus comparator
  public static Verdict of(BigDecimal gap) {
    return switch (gap.signum()) {
      case 1 -> HIGHER;
      case -1 -> LOWER;
      default -> SAME;
    };
  }

  /// The word in the public JSON, and in sentences.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
