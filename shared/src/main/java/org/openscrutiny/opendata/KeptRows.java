package org.openscrutiny.opendata;

/// The rows of a file that the portal keeps, in the file's order, outside of the heap.
final class KeptRows {
  private static final int PERIOD_BITS = 19;
  private static final int SMALLEST = 64;
  private static final int HEAD = 2;

  private final int width;
  private final OffHeap rows;
  private long size;

  /// @param figures how many values a row has
  KeptRows(int figures) {
    this.width = HEAD + figures;
    this.rows = new OffHeap((long) width * SMALLEST);
  }

  /// Adds a row, whose values follow with [#set].
  ///
  /// @param line where it stands in the file
  long add(long line, int period, int area, int division) {
    long at = size * width;
    if (at + width > rows.capacity()) {
      rows.grow(2 * rows.capacity());
    }
    rows.set(at, line << PERIOD_BITS | period);
    rows.set(at + 1, (long) area << Integer.SIZE | division);
    return size++;
  }

  void set(long row, int figure, long packed) {
    rows.set(row * width + HEAD + figure, packed);
  }

  long size() {
    return size;
  }

  long line(long row) {
    return rows.get(row * width) >> PERIOD_BITS;
  }

  int period(long row) {
    return (int) rows.get(row * width) & ((1 << PERIOD_BITS) - 1);
  }

  int area(long row) {
    return (int) (rows.get(row * width + 1) >> Integer.SIZE);
  }

  int division(long row) {
    return (int) rows.get(row * width + 1);
  }

  /// A value as [PackedValue] has it.
  long value(long row, int figure) {
    return rows.get(row * width + HEAD + figure);
  }
}
