package org.openscrutiny.attack.inference;

/// What a count can be: between the numbers that were reached by whole solutions of all
/// constraints, and within those beyond which there is none.
///
/// @param low the lowest that a solution has
/// @param high the highest that a solution has
/// @param atLeast no solution has less
/// @param atMost no solution has more
public record FeasibleRange(long low, long high, long atLeast, long atMost) {
  /// Nothing was found out.
  static final FeasibleRange UNKNOWN = new FeasibleRange(Long.MAX_VALUE, -1, 0, Long.MAX_VALUE);

  static FeasibleRange exactly(long count) {
    return new FeasibleRange(count, count, count, count);
  }

  /// Whether low and high are what the count can be, and not only as far as had to be searched.
  public boolean isExact() {
    return low == atLeast && high == atMost;
  }

  /// Whether a solution is known on both sides of the threshold T, and two that are T apart.
  public boolean isVague(int threshold) {
    return isVague(low, high, threshold);
  }

  /// Whether no more search could find it vague.
  public boolean isTooNarrow(int threshold) {
    return !isVague(atLeast, atMost, threshold);
  }

  static boolean isVague(long low, long high, int threshold) {
    return low <= threshold && high > threshold && high - low >= threshold;
  }
}
