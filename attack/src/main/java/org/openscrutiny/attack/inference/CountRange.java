package org.openscrutiny.attack.inference;

/// Whole numbers from `low` to `high`, both included, that a count may have.
///
/// @param high [#OPEN] where nothing bounds it
public record CountRange(long low, long high) {
  /// More than any count of people, and small enough that weighted sums do not overflow.
  public static final long OPEN = 1L << 40;

  public static CountRange exactly(long count) {
    return new CountRange(count, count);
  }

  public static CountRange atLeast(long low) {
    return new CountRange(low, OPEN);
  }

  boolean isFixed() {
    return low == high;
  }

  boolean isEmpty() {
    return low > high;
  }

  boolean isOpen() {
    return high >= OPEN;
  }

  boolean contains(long count) {
    return low <= count && count <= high;
  }

  CountRange intersect(CountRange other) {
    return new CountRange(Math.max(low, other.low), Math.min(high, other.high));
  }
}
