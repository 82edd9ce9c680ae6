package org.openscrutiny.suppression.constraints;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Period;

/// The known counts of local authorities as columns that a reader can compare: a column for each
/// measure, a row for each authority and period. All periods have the same length.
final class Columns {
  static final long MISSING = Long.MIN_VALUE;

  /// What a column counts.
  record Heading(String indicator, Filters filters) {
    Cell at(Area area, Period period) {
      return new Cell(indicator, area, filters, period);
    }
  }

  private record Row(Area area, Period period) {}

  private final List<Row> rows;
  private final Map<Row, Integer> places = new LinkedHashMap<>();
  private final List<Heading> headings;
  private final List<long[]> columns;

  private Columns(List<Row> rows, Map<Heading, Map<Row, Long>> counts) {
    this.rows = rows;
    rows.forEach(row -> places.put(row, places.size()));
    this.headings = List.copyOf(counts.keySet());
    this.columns =
        counts.values().stream()
            .map(column ->
                rows.stream().mapToLong(row -> column.getOrDefault(row, MISSING)).toArray())
            .toList();
  }

  /// One table for each length of period.
  static List<Columns> of(Map<Cell, Long> counts) {
    var tables = new TreeMap<Frequency, Map<Heading, Map<Row, Long>>>();
    counts.forEach((cell, count) -> {
      if (cell.area().level() == AreaLevel.LOCAL_AUTHORITY) {
        tables
            .computeIfAbsent(cell.period().frequency(), key -> new LinkedHashMap<>())
            .computeIfAbsent(
                new Heading(cell.indicator(), cell.filters()), key -> new LinkedHashMap<>())
            .put(new Row(cell.area(), cell.period()), count);
      }
    });
    return tables.values().stream().map(table -> new Columns(rows(table), table)).toList();
  }

  private static List<Row> rows(Map<Heading, Map<Row, Long>> table) {
    return table.values().stream().flatMap(column -> column.keySet().stream()).distinct().toList();
  }

  int size() {
    return headings.size();
  }

  Heading heading(int column) {
    return headings.get(column);
  }

  long[] column(int column) {
    return columns.get(column);
  }

  /// A column shifted by some periods: each row has the count of that many periods before.
  long[] before(int column, int periods) {
    var before = new long[rows.size()];
    for (int row = 0; row < before.length; row++) {
      Period period = rows.get(row).period();
      for (int i = 0; i < periods; i++) {
        period = period.previous();
      }
      Integer place = places.get(new Row(rows.get(row).area(), period));
      before[row] = place == null ? MISSING : columns.get(column)[place];
    }
    return before;
  }

  static long[] less(long[] column, long[] other) {
    var less = new long[column.length];
    Arrays.setAll(
        less,
        row ->
            column[row] == MISSING || other[row] == MISSING ? MISSING : column[row] - other[row]);
    return less;
  }
}
