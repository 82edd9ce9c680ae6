package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier.Group;

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
  private final LinkedFigures figures;
  private final Map<Group, Set<Heading>> shorter;
  private final Set<String> snapshots;

  private Columns(
      Kind kind,
      Collection<Cell> cells,
      LinkedFigures figures,
      Map<Group, Set<Heading>> shorter,
      Set<String> snapshots) {
    this.figures = figures;
    this.shorter = shorter;
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
        .map(table ->
            new Columns(
                table.getKey(),
                table.getValue(),
                figures,
                shorter(table.getKey(), tables),
                snapshots))
        .toList();
  }

  /// The measures that areas of the same level have by shorter periods.
  private static Map<Group, Set<Heading>> shorter(Kind kind, Map<Kind, List<Cell>> tables) {
    var shorter = new TreeMap<Group, Set<Heading>>();
    tables.forEach((other, cells) -> {
      if (other.level() == kind.level() && other.frequency().compareTo(kind.frequency()) < 0) {
        cells.forEach(cell ->
            shorter
                .computeIfAbsent(cell.period().identifier().group(), key -> new LinkedHashSet<>())
                .add(Heading.of(cell)));
      }
    });
    return shorter;
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

  /// Whether a measure is taken at the end of a period.
  boolean isSnapshot(Heading heading) {
    return snapshots.contains(heading.indicator());
  }

  /// How many columns are measured at the end of a period.
  int snapshots() {
    return Math.toIntExact(columns.stream().filter(column -> isSnapshot(column.heading)).count());
  }

  /// Whether a column shows anything above zero.
  boolean countsAnybody(int column) {
    return Arrays.stream(column(column)).anyMatch(count -> count > 0);
  }

  /// The columns that may be stocks: first every column in its order, then those by shorter
  /// periods.
  ///
  /// @param atEnd whether stocks are measured at the end of their periods, or at their start
  List<StockColumn> stocks(boolean atEnd) {
    var stocks = new ArrayList<StockColumn>();
    int[] others = others(new StockPeriod(Optional.empty(), atEnd, !atEnd));
    for (Column column : columns) {
      var places = (BitSet) column.places.clone();
      var there = new long[others.length];
      for (int row = 0; row < others.length; row++) {
        there[row] = others[row] < 0 ? MISSING : column.counts[others[row]];
        places.set(row, places.get(row) && others[row] >= 0 && column.places.get(others[row]));
      }
      stocks.add(
          new StockColumn(
              column.heading,
              Optional.empty(),
              atEnd,
              atEnd ? there : column.counts,
              atEnd ? column.counts : there,
              places));
    }
    shorter.forEach(
        (group, headings) -> headings.forEach(heading -> add(heading, group, atEnd, stocks)));
    return stocks;
  }

  /// The row of another period for each row; -1 if there is none.
  private int[] others(StockPeriod when) {
    return rows.stream()
        .mapToInt(row ->
            when.in(row.period())
                .map(period -> rowNumbers.getOrDefault(new Row(row.area(), period), -1))
                .orElse(-1))
        .toArray();
  }

  private void add(Heading heading, Group group, boolean atEnd, List<StockColumn> stocks) {
    var places = new BitSet();
    places.set(0, rows.size());
    long[] before = shown(heading, new StockPeriod(Optional.of(group), atEnd, false), places);
    long[] after = shown(heading, new StockPeriod(Optional.of(group), atEnd, true), places);
    if (!places.isEmpty()) {
      stocks.add(new StockColumn(heading, Optional.of(group), atEnd, before, after, places));
    }
  }

  /// The counts of shorter periods. Takes the rows that have none from the places.
  private long[] shown(Heading heading, StockPeriod when, BitSet places) {
    var counts = new long[rows.size()];
    var periods = new HashMap<Period, Optional<Period>>();
    for (int row = 0; row < counts.length; row++) {
      Area area = rows.get(row).area();
      Optional<Cell> cell =
          periods
              .computeIfAbsent(rows.get(row).period(), when::in)
              .map(period -> heading.at(area, period))
              .filter(figures::has);
      counts[row] = cell.map(figures::shown).orElseGet(OptionalLong::empty).orElse(MISSING);
      places.set(row, places.get(row) && cell.isPresent());
    }
    return counts;
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
