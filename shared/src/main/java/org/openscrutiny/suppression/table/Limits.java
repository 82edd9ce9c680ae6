package org.openscrutiny.suppression.table;

/// Bounds of a count, in whole numbers, both included. Counts are never negative.
///
/// @param high [#OPEN] if there is no upper bound
public record Limits(long low, long high) {
  /// Stands for no upper bound: more than any count of children, and small enough that sums of it
  /// do not overflow.
  public static final long OPEN = 1L << 40;

  public Limits {
    if (low < 0 || high > OPEN) {
      throw new IllegalArgumentException("Not limits of a count: %d to %d".formatted(low, high));
    }
  }

  public static Limits atLeast(long low) {
    return new Limits(low, OPEN);
  }

  public boolean isOne() {
    return low == high;
  }

  /// Whether there is no upper bound.
  public boolean isOpen() {
    return high == OPEN;
  }

  /// Whether no number satisfies both bounds: what is shown contradicts itself.
  public boolean isNone() {
    return low > high;
  }

  public boolean contains(long count) {
    return low <= count && count <= high;
  }

  /// The numbers within both.
  public Limits and(Limits other) {
    return within(other.low, other.high);
  }

  public Limits within(long lowest, long highest) {
    return new Limits(Math.max(low, lowest), Math.min(high, highest));
  }
}
