package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.ColumnSum.ShiftedColumn;
import org.openscrutiny.suppression.constraints.Columns.Kind;

/// Columns that are the rounded sum of two or three exact columns, and that nobody declares.
/// Example: 131 + 314 is printed as 445, and 127 + 309 as 435.
///
/// All shown totals are multiples of the base, and no complete row is further from its total than
/// the rounding. With m the third largest term of a row, or the smaller of two, chance shows this
/// in base of m + 1 cases. The product over the different rows, times the number of sums and bases
/// that could be tried, has to be at most 1 in 10. Only shown figures are read.
final class RoundedColumns {
  private static final int[] BASES = {5, 10, 100, 1000};
  private static final int MOST_FOR_TWO_PARTS = 250;
  private static final int MOST_FOR_THREE_PARTS = 40;
  private static final int FEWEST_ROWS = 3;
  private static final int THIRD = 3;
  private static final double MOST_BY_CHANCE = 0.1;

  private final Columns columns;
  private final List<ColumnSum> found = new ArrayList<>();

  private RoundedColumns(Columns columns) {
    this.columns = columns;
  }

  /// The sums of each such total, as if it was exact.
  static Stream<ConstraintFamily> of(
      LinkedFigures figures, List<Cell> counts, Set<String> snapshots) {
    return Columns.of(figures, counts, snapshots).stream()
        .filter(table -> table.size() <= MOST_FOR_TWO_PARTS)
        .flatMap(table ->
            new RoundedColumns(table)
                .sums()
                .map(sum -> family(sum, table.kind(), figures, counts)));
  }

  private static ConstraintFamily family(
      ColumnSum sum, Kind kind, LinkedFigures figures, List<Cell> counts) {
    List<Sum> sums =
        counts.stream()
            .filter(cell -> sum.first().equals(Columns.Heading.of(cell)))
            .filter(cell -> Kind.of(cell).equals(kind))
            .flatMap(cell -> sum.at(cell).stream())
            .filter(one -> one.cells().allMatch(figures::has))
            .toList();
    return new ConstraintFamily(sums, true);
  }

  private Stream<ColumnSum> sums() {
    for (int total = 0; total < columns.size(); total++) {
      for (int base : BASES) {
        if (mayBeRounded(total, base) && find(total, base)) {
          break;
        }
      }
    }
    return found.stream();
  }

  private boolean mayBeRounded(int total, int base) {
    long[] shown = shown(total).filter(count -> count > 0).distinct().toArray();
    return shown.length >= FEWEST_ROWS && Arrays.stream(shown).allMatch(count -> count % base == 0);
  }

  private LongStream shown(int column) {
    return Arrays.stream(columns.column(column)).filter(count -> count != Columns.MISSING);
  }

  private boolean find(int total, int base) {
    int before = found.size();
    int[] parts =
        IntStream.range(0, columns.size())
            .filter(part -> part != total && shown(part).anyMatch(count -> count % base != 0))
            .toArray();
    for (int one = 0; one < parts.length; one++) {
      for (int two = 0; two < one; two++) {
        offer(base, total, parts[one], parts[two]);
      }
    }
    for (int one = 0; found.size() == before && one < parts.length; one++) {
      for (int two = 0; parts.length <= MOST_FOR_THREE_PARTS && two < one; two++) {
        for (int three = 0; three < two; three++) {
          offer(base, total, parts[one], parts[two], parts[three]);
        }
      }
    }
    return found.size() > before;
  }

  private void offer(int base, int total, int... parts) {
    double byChance = 1;
    boolean isExact = true;
    Set<List<Long>> rows = new HashSet<>();
    for (int row = 0; row < columns.rows(); row++) {
      long rest = columns.column(total)[row];
      if (rest == Columns.MISSING) {
        continue;
      }
      long sum = sum(row, parts);
      if (sum == Columns.MISSING) {
        continue;
      }
      if (rest != (sum + base / 2) / base * base) {
        return;
      }
      isExact &= rest == sum;
      long size = deciding(row, total, parts);
      if (rest > 0 && rows.add(List.of(rest, sum))) {
        byChance *= Math.min(1, base / (1.0 + size));
      }
    }
    if (!isExact
        && rows.size() >= FEWEST_ROWS
        && byChance * tried(total, parts) <= MOST_BY_CHANCE) {
      var terms = new ArrayList<ShiftedColumn>();
      terms.add(new ShiftedColumn(columns.heading(total), -1, StockPeriod.OWN));
      for (int part : parts) {
        terms.add(new ShiftedColumn(columns.heading(part), 1, StockPeriod.OWN));
      }
      found.add(new ColumnSum(terms));
    }
  }

  private long sum(int row, int[] parts) {
    long sum = 0;
    for (int part : parts) {
      long count = columns.column(part)[row];
      if (count == Columns.MISSING) {
        return count;
      }
      sum += count;
    }
    return sum;
  }

  private long deciding(int row, int total, int[] parts) {
    long[] sizes =
        IntStream.concat(IntStream.of(total), IntStream.of(parts))
            .mapToLong(column -> columns.column(column)[row])
            .filter(count -> count > 0)
            .sorted()
            .toArray();
    return sizes[Math.max(0, sizes.length - THIRD)];
  }

  private double tried(int total, int[] parts) {
    List<Columns.Heading> headings =
        IntStream.concat(IntStream.of(total), IntStream.of(parts))
            .mapToObj(columns::heading)
            .toList();
    int related = columns.related(headings);
    return BASES.length * related * Evidence.choices(related - 1, parts.length);
  }
}
