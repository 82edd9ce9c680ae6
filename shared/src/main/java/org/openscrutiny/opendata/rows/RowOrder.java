package org.openscrutiny.opendata.rows;

import java.util.function.LongUnaryOperator;

/// The rows of a file sorted by a key; rows with one key stay in the order of the file. A radix
/// sort outside of the heap.
public final class RowOrder {
  private static final int DIGIT = 11;
  private static final int DIGITS = 1 << DIGIT;

  private OffHeap keysAndRows;
  private final long size;

  private RowOrder(OffHeap keysAndRows, long size) {
    this.keysAndRows = keysAndRows;
    this.size = size;
  }

  /// @param key for each row a number of 0 or more, or a negative number for a row to leave out
  public static RowOrder of(long rows, LongUnaryOperator key) {
    var pairs = new OffHeap(Math.max(2 * rows, 2));
    long size = 0;
    long all = 0;
    boolean sorted = true;
    long last = -1;
    for (long row = 0; row < rows; row++) {
      long own = key.applyAsLong(row);
      if (own >= 0) {
        pairs.set(2 * size, own);
        pairs.set(2 * size + 1, row);
        size++;
        all |= own;
        sorted &= own >= last;
        last = own;
      }
    }
    var order = new RowOrder(pairs, size);
    if (!sorted) {
      order.sort(all);
    }
    return order;
  }

  public long size() {
    return size;
  }

  public long key(long place) {
    return keysAndRows.get(2 * place);
  }

  public long row(long place) {
    return keysAndRows.get(2 * place + 1);
  }

  /// @param all the bits that are set in any key
  private void sort(long all) {
    var other = new OffHeap(Math.max(2 * size, 2));
    for (int shift = 0; shift < Long.SIZE && all >>> shift != 0; shift += DIGIT) {
      if ((all >>> shift & (DIGITS - 1)) != 0) {
        distribute(keysAndRows, other, shift);
        OffHeap sorted = other;
        other = keysAndRows;
        keysAndRows = sorted;
      }
    }
  }

  private void distribute(OffHeap from, OffHeap to, int shift) {
    long[] starts = new long[DIGITS + 1];
    for (long i = 0; i < size; i++) {
      starts[digit(from.get(2 * i), shift) + 1]++;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      starts[digit + 1] += starts[digit];
    }
    for (long i = 0; i < size; i++) {
      long key = from.get(2 * i);
      long at = starts[digit(key, shift)]++;
      to.set(2 * at, key);
      to.set(2 * at + 1, from.get(2 * i + 1));
    }
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (DIGITS - 1);
  }
}
