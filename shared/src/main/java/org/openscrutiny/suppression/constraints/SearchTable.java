package org.openscrutiny.suppression.constraints;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.openscrutiny.suppression.constraints.Columns.Heading;

/// The columns among which sums are searched for, by number: the counts, then the change of each
/// stock during the row's period, then a column of zeros.
final class SearchTable {
  private final Columns columns;
  private final boolean atEnd;
  private final List<StockColumn> stocks;
  private final long[][] values;
  private final BitSet[] knownInRow;

  /// @param atEnd whether stocks are measured at the end of their periods, or at their start
  SearchTable(Columns columns, boolean atEnd) {
    this.columns = columns;
    this.atEnd = atEnd;
    this.stocks = columns.stocks(atEnd);
    int size = columns.size();
    this.values = new long[size + stocks.size() + 1][];
    for (int column = 0; column < size; column++) {
      values[column] = columns.column(column);
    }
    for (int stock = 0; stock < stocks.size(); stock++) {
      values[size + stock] = stocks.get(stock).change();
    }
    values[zero()] = new long[columns.rows()];
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

  boolean atEnd() {
    return atEnd;
  }

  List<StockColumn> stocks() {
    return stocks;
  }

  /// The number of the column with the change of a stock.
  int change(int stock) {
    return size() + stock;
  }

  boolean isChange(int column) {
    return column >= size() && column < zero();
  }

  /// The stock whose change is a column.
  StockColumn stock(int change) {
    return stocks.get(change - size());
  }

  Heading heading(int column) {
    return isChange(column) ? stock(column).heading() : columns.heading(column);
  }

  /// The rows in which a column has a count, shown or not.
  BitSet places(int column) {
    return isChange(column) ? stock(column).places() : columns.places(column);
  }

  /// The number of the column of zeros.
  int zero() {
    return size() + stocks.size();
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
