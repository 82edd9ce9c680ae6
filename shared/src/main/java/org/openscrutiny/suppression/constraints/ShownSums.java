package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Period;
import org.openscrutiny.suppression.constraints.Columns.Heading;
import org.openscrutiny.suppression.constraints.Sum.Term;

/// Sums that nobody declares and that the figures show:
///
/// - a column is always the sum of one to three others;
/// - a stock always changes by the difference of two others, or by one other;
/// - a rolling sum always changes by what enters it less what leaves it.
///
/// A reader would find them, so they are found here. A sum counts as shown if it holds in every row
/// in which all of its columns are known, and if enough of these rows could have refuted it. A sum
/// that holds by chance does no harm: it is true of the figures.
final class ShownSums {
  private static final int MOST_FOR_TWO_PARTS = 250;
  private static final int MOST_FOR_THREE_PARTS = 70;
  private static final List<Integer> PERIODS_OF_A_YEAR = List.of(4, 12);

  /// A column, shifted by some periods, as a term of a sum.
  ///
  /// @param back how many periods before
  private record ShiftedColumn(Heading heading, int times, int back) {}

  private final LinkedFigures figures;
  private final List<ConstraintFamily> constraintFamilies = new ArrayList<>();
  private final Map<String, List<Cell>> cells;

  private ShownSums(LinkedFigures figures, Collection<Cell> counts) {
    this.figures = figures;
    this.cells = counts.stream().collect(Collectors.groupingBy(Cell::indicator));
  }

  static Stream<ConstraintFamily> of(LinkedFigures figures, Collection<Cell> counts) {
    var shown = new ShownSums(figures, counts);
    Columns.of(figures.shown()).forEach(shown::find);
    return shown.constraintFamilies.stream();
  }

  private void find(Columns columns) {
    int size = columns.size();
    for (int total = 0; total < size; total++) {
      sums(columns, total, columns.column(total), List.of(part(columns, total, -1, 0)), size);
      if (size <= MOST_FOR_TWO_PARTS) {
        stocks(columns, total);
        rolling(columns, total);
      }
    }
  }

  /// Sums of one, two or three columns: total = a, a + b or a + b + c.
  private void sums(
      Columns columns, int total, long[] remaining, List<ShiftedColumn> before, int next) {
    int parts = before.size();
    if (parts > 1 && columns.size() > (parts == 2 ? MOST_FOR_TWO_PARTS : MOST_FOR_THREE_PARTS)) {
      return;
    }
    for (int part = 0; part < next; part++) {
      if (part != total) {
        long[] difference = Columns.less(remaining, columns.column(part));
        var all = new ArrayList<>(before);
        all.add(part(columns, part, 1, 0));
        if (isZero(difference, columns.column(total), parts + 2)) {
          add(all);
        } else if (parts < 3 && mayBecomeZero(difference)) {
          sums(columns, total, difference, all, part);
        }
      }
    }
  }

  /// The stock less the one before = a − b, or = a.
  private void stocks(Columns columns, int stock) {
    long[] change = Columns.less(columns.column(stock), columns.before(stock, 1));
    List<ShiftedColumn> parts = List.of(part(columns, stock, -1, 0), part(columns, stock, 1, 1));
    for (int entries = 0; entries < columns.size(); entries++) {
      if (entries == stock) {
        continue;
      }
      long[] difference = Columns.less(change, columns.column(entries));
      var with = new ArrayList<>(parts);
      with.add(part(columns, entries, 1, 0));
      if (isZero(difference, columns.column(entries), 4)) {
        add(with);
        continue;
      }
      for (int exits = 0; exits < columns.size(); exits++) {
        if (exits != stock
            && exits != entries
            && isZero(plus(difference, columns.column(exits)), columns.column(exits), 4)) {
          var both = new ArrayList<>(with);
          both.add(part(columns, exits, -1, 0));
          add(both);
        }
      }
    }
  }

  /// R(t) − R(t − 1) = q(t) − q(t − a year).
  private void rolling(Columns columns, int sum) {
    long[] change = Columns.less(columns.column(sum), columns.before(sum, 1));
    for (int part = 0; part < columns.size(); part++) {
      for (int year : PERIODS_OF_A_YEAR) {
        long[] differs = Columns.less(columns.column(part), columns.before(part, year));
        if (part != sum && isZero(Columns.less(change, differs), differs, 3)) {
          add(
              List.of(
                  part(columns, sum, -1, 0),
                  part(columns, sum, 1, 1),
                  part(columns, part, 1, 0),
                  part(columns, part, -1, year)));
        }
      }
    }
  }

  private static long[] plus(long[] column, long[] other) {
    return IntStream.range(0, column.length)
        .mapToLong(row ->
            column[row] == Columns.MISSING || other[row] == Columns.MISSING
                ? Columns.MISSING
                : column[row] + other[row])
        .toArray();
  }

  /// Whether a column is zero in every row that is known, and enough of these rows are evidence of
  /// it: the other column is not zero there.
  private static boolean isZero(long[] difference, long[] disclosing, int enough) {
    int rows = 0;
    for (int row = 0; row < difference.length; row++) {
      if (difference[row] != Columns.MISSING) {
        if (difference[row] != 0) {
          return false;
        }
        rows += disclosing[row] != 0 ? 1 : 0;
      }
    }
    return rows >= enough;
  }

  /// Whether further counts could still be subtracted to reach zero in every row.
  private static boolean mayBecomeZero(long[] difference) {
    int rows = 0;
    for (long each : difference) {
      if (each != Columns.MISSING) {
        if (each < 0) {
          return false;
        }
        rows++;
      }
    }
    return rows > 2;
  }

  private static ShiftedColumn part(Columns columns, int column, int times, int back) {
    return new ShiftedColumn(columns.heading(column), times, back);
  }

  private void add(List<ShiftedColumn> parts) {
    List<Sum> sums =
        cells.getOrDefault(parts.getFirst().heading().indicator(), List.of()).stream()
            .filter(cell -> cell.filters().equals(parts.getFirst().heading().filters()))
            .map(cell ->
                Sum.of(parts.stream().map(part -> new Term(at(part, cell), part.times())).toList()))
            .filter(sum -> sum.terms().stream().allMatch(term -> figures.has(term.cell())))
            .toList();
    constraintFamilies.add(new ConstraintFamily(sums, false));
  }

  private static Cell at(ShiftedColumn part, Cell cell) {
    Period period = cell.period();
    for (int i = 0; i < part.back(); i++) {
      period = period.previous();
    }
    return part.heading().at(cell.area(), period);
  }
}
