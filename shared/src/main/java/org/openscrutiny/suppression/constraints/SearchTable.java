package org.openscrutiny.suppression.constraints;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// The columns among which sums are searched for, by number: the counts, then the change of each
/// since the period before, then a column of zeros.
final class SearchTable {
  private final Columns columns;
  private final long[][] values;
  private final BitSet[] knownInRow;

  SearchTable(Columns columns) {
    this.columns = columns;
    int size = columns.size();
    this.values = new long[2 * size + 1][];
    for (int column = 0; column < size; column++) {
      values[column] = columns.column(column);
      values[size + column] = Columns.less(columns.column(column), columns.before(column));
    }
    values[2 * size] = new long[columns.rows()];
    this.knownInRow =
        IntStream.range(0, columns.rows()).mapToObj(this::knownIn).toArray(BitSet[]::new);
  }

  private BitSet knownIn(int row) {
    var known = new BitSet();
    for (int column = 0; column < values.length; column++) {
      known.set(column, values[column][row] != Columns.MISSING);
    }
    return known;
  }

  Columns columns() {
    return columns;
  }

  /// The number of columns of counts.
  int size() {
    return columns.size();
  }

  int rows() {
    return knownInRow.length;
  }

  /// The number of the column with the change of another.
  int change(int column) {
    return size() + column;
  }

  boolean isChange(int column) {
    return column >= size() && column < zero();
  }

  /// The number of the column of zeros.
  int zero() {
    return 2 * size();
  }

  long[] values(int column) {
    return values[column];
  }

  /// The columns that are known in a row.
  BitSet known(int row) {
    return knownInRow[row];
  }

  /// How many different counts a row shows.
  int different(int row) {
    return Math.toIntExact(
        Arrays.stream(values, 0, size()).mapToLong(column -> column[row]).distinct().count());
  }

  /// Whether a part is at most its total in every row in which both are known.
  boolean mayBePart(int part, int total) {
    long[] parts = values[part];
    long[] totals = values[total];
    for (int row = 0; row < parts.length; row++) {
      if (totals[row] != Columns.MISSING && parts[row] > totals[row]) {
        return false;
      }
    }
    return true;
  }
}
