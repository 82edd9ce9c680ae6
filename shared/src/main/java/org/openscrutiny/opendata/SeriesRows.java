package org.openscrutiny.opendata;

import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.SeriesKey;

/// The rows of a file about one area and one division, oldest first: a series for each of the
/// file's indicators. All periods of a file are of one length.
final class SeriesRows {
  /// What is done with the series of a file.
  interface Reader {
    void read(SeriesRows series);
  }

  private final ScreenedFile file;
  private final long[] rows;

  /// @param rows their places among the rows of the file
  private SeriesRows(ScreenedFile file, long[] rows) {
    this.file = file;
    this.rows = rows;
  }

  /// Reads all series of a file of figures.
  static void each(ScreenedFile file, Reader reader) {
    KeptRows rows = file.rows();
    int[] ranks = file.space().ranks();
    long divisions = file.divisions().size();
    long times = Math.max(ranks.length, 1);
    RowOrder order =
        RowOrder.of(
            rows.size(),
            row ->
                file.has(row)
                    ? (rows.area(row) * divisions + rows.division(row)) * times
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
      reader.read(new SeriesRows(file, own));
    }
  }

  ScreenedFile file() {
    return file;
  }

  int size() {
    return rows.length;
  }

  /// A value as [PackedValue] has it.
  long value(int place, int indicator) {
    return file.rows().value(rows[place], indicator);
  }

  int period(int place) {
    return file.rows().period(rows[place]);
  }

  long line(int place) {
    return file.rows().line(rows[place]);
  }

  Period periodAt(int place) {
    return file.space().period(period(place));
  }

  /// Where the first of the rows stands in the file.
  long firstRow() {
    long first = rows[0];
    for (long row : rows) {
      first = Math.min(first, row);
    }
    return first;
  }

  SeriesKey key(int indicator) {
    DimensionIndex space = file.space();
    return new SeriesKey(
        file.indicators().get(indicator),
        space.area(file.rows().area(rows[0])),
        space.filters(file.divisions().filters(file.rows().division(rows[0]))),
        periodAt(0).frequency());
  }
}
