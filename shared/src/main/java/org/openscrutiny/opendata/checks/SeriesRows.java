package org.openscrutiny.opendata.checks;

import java.util.function.Consumer;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.opendata.rows.DimensionIndex;
import org.openscrutiny.opendata.rows.RetainedRows;
import org.openscrutiny.opendata.rows.RowOrder;

/// The rows of a file about one area and one filter combination, oldest first: a series for each of
/// the file's indicators. All periods of a file have one length.
public final class SeriesRows {
  private final ScreenedFile file;
  private final long[] rows;

  /// @param rows their numbers among the rows of the file
  private SeriesRows(ScreenedFile file, long[] rows) {
    this.file = file;
    this.rows = rows;
  }

  /// Passes on every series of a file of figures.
  public static void each(ScreenedFile file, Consumer<SeriesRows> consumer) {
    RetainedRows rows = file.rows();
    int[] ranks = file.dimensions().ranks();
    long combinations = file.combinations().size();
    long times = Math.max(ranks.length, 1);
    RowOrder order =
        RowOrder.of(
            rows.size(),
            row ->
                file.has(row)
                    ? (rows.area(row) * combinations + rows.combination(row)) * times
                        + ranks[rows.period(row)]
                    : -1);
    for (long from = 0, to; from < order.size(); from = to) {
      long series = order.key(from) / times;
      to = from + 1;
      while (to < order.size() && order.key(to) / times == series) {
        to++;
      }
      long[] own = new long[(int) (to - from)];
      for (int i = 0; i < own.length; i++) {
        own[i] = order.row(from + i);
      }
      consumer.accept(new SeriesRows(file, own));
    }
  }

  ScreenedFile file() {
    return file;
  }

  public int size() {
    return rows.length;
  }

  /// A value, as [PackedValue] packs it.
  public long value(int place, int indicator) {
    return file.rows().value(rows[place], indicator);
  }

  int period(int place) {
    return file.rows().period(rows[place]);
  }

  long line(int place) {
    return file.rows().line(rows[place]);
  }

  public Period periodAt(int place) {
    return file.dimensions().period(period(place));
  }

  /// The number of the row that comes first in the file.
  public long firstRow() {
    long first = rows[0];
    for (long row : rows) {
      first = Math.min(first, row);
    }
    return first;
  }

  public SeriesKey key(int indicator) {
    DimensionIndex dimensions = file.dimensions();
    return new SeriesKey(
        file.indicators().get(indicator),
        dimensions.area(file.rows().area(rows[0])),
        dimensions.filters(file.combinations().filters(file.rows().combination(rows[0]))),
        periodAt(0).frequency());
  }
}
