package org.openscrutiny.comparison;

import org.openscrutiny.domain.Indicator.Polarity;

/// Whether a difference is good or bad. Only an indicator with a polarity is judged: a rate of
/// children in care is higher or lower, never better or worse.
public enum Judgement {
  BETTER,
  WORSE,
  /// There is no polarity, or no difference, or the difference may be chance.
  NONE;

  public static Judgement of(Direction direction, Polarity polarity) {
    return switch (polarity) {
      case NONE -> NONE;
      case HIGHER ->
          switch (direction) {
            case HIGHER -> BETTER;
            case LOWER -> WORSE;
            case SAME -> NONE;
          };
      case LOWER ->
          switch (direction) {
            case HIGHER -> WORSE;
            case LOWER -> BETTER;
            case SAME -> NONE;
          };
    };
  }

  static Judgement of(Verdict verdict, Polarity polarity) {
    return switch (verdict) {
      case HIGHER -> of(Direction.HIGHER, polarity);
      case LOWER -> of(Direction.LOWER, polarity);
      case SIMILAR, SAME, UNTESTED -> NONE;
    };
  }
}
