package org.openscrutiny.suppression.table;

/// Between which whole numbers a count lies, both included. Counts are never negative.
///
/// @param high [#OPEN] where nothing is known
public record Limits(long low, long high) {
  /// More than any count of children, and small enough that sums of it don't overflow.
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

  /// Whether nothing says how high it may be.
  public boolean isOpen() {
    return high == OPEN;
  }

  /// Whether no number lies between them: what is shown contradicts itself.
  public boolean isNone() {
    return low > high;
  }

  public boolean contains(long count) {
    return low <= count && count <= high;
  }

  /// What both allow.
  public Limits and(Limits other) {
    return within(other.low, other.high);
  }

  public Limits within(long lowest, long highest) {
    return new Limits(Math.max(low, lowest), Math.min(high, highest));
  }
}
