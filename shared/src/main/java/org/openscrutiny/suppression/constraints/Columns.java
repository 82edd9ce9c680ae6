package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Period;

/// Counts of areas of one level as columns that a reader can compare: a column for each measure, a
/// row for each area and period. All periods have the same length.
///
/// A column in which nothing is shown says nothing and is left out. So is a column that shows only
/// zeros and has no suppressed count.
final class Columns {
  static final long MISSING = Long.MIN_VALUE;

  /// What a column counts.
  record Heading(String indicator, Filters filters) {
    static Heading of(Cell cell) {
      return new Heading(cell.indicator(), cell.filters());
    }

    Cell at(Area area, Period period) {
      return new Cell(indicator, area, filters, period);
    }
  }

  /// What the rows of one table have in common.
  record Kind(AreaLevel level, Frequency frequency) {
    static Kind of(Cell cell) {
      return new Kind(cell.area().level(), cell.period().frequency());
    }
  }

  private record Row(Area area, Period period) {}

  /// A measure with the counts that are shown, [#MISSING] for the others, and the rows that have a
  /// count, shown or not.
  private static final class Column {
    private final Heading heading;
    private final long[] counts;
    private final BitSet places = new BitSet();

    Column(Heading heading, int rows) {
      this.heading = heading;
      this.counts = new long[rows];
      Arrays.fill(counts, MISSING);
    }

    boolean says() {
      long shown = Arrays.stream(counts).filter(count -> count != MISSING).count();
      return Arrays.stream(counts).anyMatch(count -> count > 0)
          || (shown > 0 && shown < places.cardinality());
    }
  }

  private final Kind kind;
  private final List<Row> rows;
  private final Map<Row, Integer> rowNumbers = new LinkedHashMap<>();
  private final List<Column> columns;

  private final Set<String> snapshots;

  private Columns(Kind kind, Collection<Cell> cells, LinkedFigures figures, Set<String> snapshots) {
    this.snapshots = snapshots;
    this.kind = kind;
    cells.forEach(
        cell -> rowNumbers.putIfAbsent(new Row(cell.area(), cell.period()), rowNumbers.size()));
    this.rows = List.copyOf(rowNumbers.keySet());
    var byHeading = new LinkedHashMap<Heading, Column>();
    for (Cell cell : cells) {
      Column column =
          byHeading.computeIfAbsent(Heading.of(cell), heading -> new Column(heading, rows.size()));
      int row = rowNumbers.getOrDefault(new Row(cell.area(), cell.period()), -1);
      column.places.set(row);
      figures.shown(cell).ifPresent(count -> column.counts[row] = count);
    }
    this.columns = byHeading.values().stream().filter(Column::says).toList();
  }

  /// One table for each level of areas and each length of period.
  ///
  /// @param snapshots the indicators that are measured at the end of a period
  static List<Columns> of(LinkedFigures figures, Collection<Cell> counts, Set<String> snapshots) {
    var tables = new LinkedHashMap<Kind, List<Cell>>();
    counts.forEach(
        cell -> tables.computeIfAbsent(Kind.of(cell), key -> new ArrayList<>()).add(cell));
    return tables.entrySet().stream()
        .map(table -> new Columns(table.getKey(), table.getValue(), figures, snapshots))
        .toList();
  }

  Kind kind() {
    return kind;
  }

  int size() {
    return columns.size();
  }

  int rows() {
    return rows.size();
  }

  Heading heading(int column) {
    return columns.get(column).heading;
  }

  long[] column(int column) {
    return columns.get(column).counts;
  }

  /// The rows in which a column has a count, shown or not.
  BitSet places(int column) {
    return columns.get(column).places;
  }

  /// Whether a column is measured at the end of a period.
  boolean isSnapshot(int column) {
    return snapshots.contains(heading(column).indicator());
  }

  /// How many columns are measured at the end of a period.
  int snapshots() {
    return Math.toIntExact(
        columns.stream().filter(column -> snapshots.contains(column.heading.indicator())).count());
  }

  /// Whether a column shows anything above zero.
  boolean countsAnybody(int column) {
    return Arrays.stream(column(column)).anyMatch(count -> count > 0);
  }

  /// The column of each row's period before.
  long[] before(int column) {
    var before = new long[rows.size()];
    Arrays.fill(before, MISSING);
    for (int row = 0; row < before.length; row++) {
      Integer place = rowNumbers.get(rowBefore(row));
      if (place != null) {
        before[row] = column(column)[place];
      }
    }
    return before;
  }

  /// The rows in which a column has a count for the row's period before, shown or not.
  BitSet placesBefore(int column) {
    var before = new BitSet();
    for (int row = 0; row < rows.size(); row++) {
      Integer place = rowNumbers.get(rowBefore(row));
      before.set(row, place != null && places(column).get(place));
    }
    return before;
  }

  private Row rowBefore(int row) {
    return new Row(rows.get(row).area(), rows.get(row).period().previous());
  }

  /// How many columns have names that begin with the words with which the names of some all begin:
  /// the columns among which a reader would look first.
  int related(List<Heading> headings) {
    var names = new NamesInCommon(headings);
    return Math.toIntExact(
        columns.stream().filter(column -> names.areSharedBy(column.heading)).count());
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
