package org.openscrutiny.local.attack;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.suppression.table.FeasibilityInterval;
import org.openscrutiny.suppression.table.ProtectionRequirement;

/// What could be told of one count that may not be told.
///
/// @param interval between what it must lie; empty where nothing was found about it, or where time
///   ran out
/// @param because the rules that tell it, where it is told too closely
record Conclusion(
    String count, Kind kind, Optional<FeasibilityInterval> interval, List<Rule> because) {

  /// Worst first.
  enum Kind {
    /// A small count is known exactly.
    PINNED,
    /// It may be small, and is known to lie too closely around what it is.
    NARROWED,
    /// Time ran out.
    UNDECIDED,
    /// It can't be small: there is nothing to protect.
    LARGE,
    /// Something is known of it, and not too much.
    VAGUE,
    /// No rule was found that is about it.
    UNTOUCHED
  }

  Conclusion {
    because = List.copyOf(because);
  }

  static Conclusion nothing(String count) {
    return new Conclusion(count, Kind.UNTOUCHED, Optional.empty(), List.of());
  }

  static Conclusion undecided(String count) {
    return new Conclusion(count, Kind.UNDECIDED, Optional.empty(), List.of());
  }

  /// @param printed whether it is a figure that is hidden, and not a count that nobody prints: that
  ///   one may be told to be zero
  static Conclusion of(String count, FeasibilityInterval interval, int threshold, boolean printed) {
    return new Conclusion(
        count, kind(interval, threshold, printed), Optional.of(interval), List.of());
  }

  private static Kind kind(FeasibilityInterval interval, int threshold, boolean printed) {
    if (interval.low() > threshold || (!printed && interval.high() == 0)) {
      return Kind.LARGE;
    }
    if (ProtectionRequirement.ofSuppressed(0, threshold).isMetBy(interval.low(), interval.high())) {
      return Kind.VAGUE;
    }
    if (!interval.exact()) {
      return Kind.UNDECIDED;
    }
    return interval.width() == 0 ? Kind.PINNED : Kind.NARROWED;
  }

  Conclusion because(List<Rule> rules) {
    return new Conclusion(count, kind, interval, rules);
  }

  /// Whether the policy is broken: a hidden count has to reach above the threshold T, its ends T
  /// apart, or be above T for everybody.
  boolean isTooNarrow() {
    return kind == Kind.PINNED || kind == Kind.NARROWED;
  }
}
