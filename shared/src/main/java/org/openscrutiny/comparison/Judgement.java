package org.openscrutiny.comparison;

import org.openscrutiny.domain.Indicator.Polarity;

/// Whether a difference is good. Only an indicator with a polarity is judged: a rate of children in
/// care is higher or lower, never better or worse.
public enum Judgement {
  BETTER,
  WORSE,
  /// No polarity, or no difference.
  NONE;

  public static Judgement of(Verdict verdict, Polarity polarity) {
    return switch (polarity) {
      case NONE -> NONE;
      case HIGHER ->
          switch (verdict) {
            case HIGHER -> BETTER;
            case LOWER -> WORSE;
            case SAME -> NONE;
          };
      case LOWER ->
          switch (verdict) {
            case HIGHER -> WORSE;
            case LOWER -> BETTER;
            case SAME -> NONE;
          };
    };
  }
}
