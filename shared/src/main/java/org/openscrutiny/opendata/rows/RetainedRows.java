package org.openscrutiny.opendata.rows;

/// The rows of a file that the portal keeps, in the order of the file, outside of the heap.
///
/// A row is its line, the numbers of its period, area and filter combination, and one packed value
/// for each column of figures.
public final class RetainedRows {
  private static final int PERIOD_BITS = 19;
  private static final int SMALLEST = 64;
  private static final int HEAD = 2;

  private final int width;
  private final OffHeap rows;
  private long size;

  /// @param figures how many values a row has
  public RetainedRows(int figures) {
    this.width = HEAD + figures;
    this.rows = new OffHeap((long) width * SMALLEST);
  }

  /// Adds a row; [#set] adds its values.
  ///
  /// @param line of the file
  /// @return the number of the row, counted from 0
  public long add(long line, int period, int area, int combination) {
    long at = size * width;
    if (at + width > rows.capacity()) {
      rows.grow(2 * rows.capacity());
    }
    rows.set(at, line << PERIOD_BITS | period);
    rows.set(at + 1, (long) area << Integer.SIZE | combination);
    return size++;
  }

  public void set(long row, int figure, long packed) {
    rows.set(row * width + HEAD + figure, packed);
  }

  public long size() {
    return size;
  }

  public long line(long row) {
    return rows.get(row * width) >> PERIOD_BITS;
  }

  public int period(long row) {
    return (int) rows.get(row * width) & ((1 << PERIOD_BITS) - 1);
  }

  public int area(long row) {
    return (int) (rows.get(row * width + 1) >> Integer.SIZE);
  }

  public int combination(long row) {
    return (int) rows.get(row * width + 1);
  }

  /// A value of a row, as [PackedValue] packs it.
  public long value(long row, int figure) {
    return rows.get(row * width + HEAD + figure);
  }
}
