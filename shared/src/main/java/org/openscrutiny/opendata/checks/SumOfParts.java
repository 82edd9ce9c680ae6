package org.openscrutiny.opendata.checks;

import org.openscrutiny.opendata.rows.PackedValue;

/// The sum of the counts of some levels of a filter, while they are read.
///
/// Publishers round counts to 10 or to 5, so that a sum of rounded parts may differ from the
/// rounded total. Example: 14 and 13 make 27. Rounded to 5 they are published as 15, 15 and 25;
/// rounded to 10 as 10, 10 and 30.
final class SumOfParts {
  private static final int COARSEST_ROUNDING = 10;
  private static final int FINER_ROUNDING = 5;
  private static final int FEWEST_PARTS = 2;

  private final int table;
  private long sum;
  private int count;
  private boolean complete;
  private long rounding;

  /// @param table the number of what the levels have in common: the levels of the other filters
  SumOfParts(int table) {
    this.table = table;
    clear();
  }

  int table() {
    return table;
  }

  void clear() {
    sum = 0;
    count = 0;
    complete = true;
    rounding = COARSEST_ROUNDING;
  }

  boolean isEmpty() {
    return count == 0;
  }

  long sum() {
    return sum;
  }

  /// Whether there are at least two parts and each is a whole number.
  boolean isComplete() {
    return complete && count >= FEWEST_PARTS;
  }

  /// Adds the packed value of a part. Another check reports a count that is not a whole number.
  void add(long packed) {
    complete &= isWholeNumber(packed);
    count++;
    if (complete) {
      sum += PackedValue.digits(packed);
      rounding = roundingOf(PackedValue.digits(packed), rounding);
    }
  }

  /// Whether the sum equals the total, or differs by no more than rounding explains: half a unit
  /// for each part and half a unit for the total.
  boolean agreesWith(long total) {
    long unit = roundingOf(total, rounding);
    return 2 * Math.abs(sum - total) <= (unit == 1 ? 0 : unit * (count + 1L));
  }

  /// Whether the sum differs from the total by at most a tenth of it.
  boolean isNear(long total) {
    return 10 * Math.abs(sum - total) <= Math.abs(total);
  }

  static boolean isWholeNumber(long packed) {
    return PackedValue.isFigure(packed) && PackedValue.decimals(packed) == 0;
  }

  /// The number to which the figures so far and this one may be rounded: 10, 5 or 1.
  private static long roundingOf(long figure, long soFar) {
    if (figure % soFar == 0) {
      return soFar;
    }
    return figure % FINER_ROUNDING == 0 ? FINER_ROUNDING : 1;
  }
}
