package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.COUNTRY;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.VILLAGE;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.suppression.constraints.LinkedFiguresBuilder;

/// Stocks with their flows, rolling sums and sums since the year began, that no catalogue declares.
class UndeclaredFlowsTest {
  private final LinkedFiguresBuilder builder = new LinkedFiguresBuilder();
  private final ReadersSums reader = new ReadersSums();

  private void assertSafe() {
    Protected.of(builder).assertSafe(reader);
  }

  private static long flow(int kind, int month) {
    return 6 + (kind * 31L + 7) * (month * 17L + 5) % 23;
  }

  private void stock(
      Area area, String stock, long start, List<String> in, List<String> out, long[]... flows) {
    long now = start;
    for (int i = 0; i < flows.length; i++) {
      var added = new ArrayList<Cell>();
      var taken = new ArrayList<Cell>();
      for (int flow = 0; flow < flows[i].length; flow++) {
        boolean enters = flow < in.size();
        Cell cell = cell(enters ? in.get(flow) : out.get(flow - in.size()), area, month(i));
        (enters ? added : taken).add(cell);
        builder.count(cell, flows[i][flow]);
        now += i == 0 ? 0 : enters ? flows[i][flow] : -flows[i][flow];
      }
      builder.count(cell(stock, area, month(i)), now);
      if (i > 0) {
        added.add(cell(stock, area, month(i - 1)));
        taken.add(cell(stock, area, month(i)));
        reader.sum(added, taken);
      }
    }
  }

  /// Two complete changes are enough.
  @ParameterizedTest
  @CsvSource({"3, 14, 120", "2, 9, 61", "5, 21, 340"})
  void aStockOfFourMonthsIsFound(long hidden, long entries, long start) {
    stock(
        TOWN,
        "plans",
        start,
        List.of("begun"),
        List.of("ended"),
        new long[] {entries, 8},
        new long[] {entries + 3, 11},
        new long[] {entries + 5, 17},
        new long[] {entries + 1, hidden});

    assertSafe();
  }

  /// The catalogue says what is a stock, so other columns don't weigh against it.
  @Test
  void aStockIsFoundAmongOtherColumns() {
    for (int column = 0; column < 4; column++) {
      for (int i = 0; i < 4; i++) {
        builder.count(cell("item-" + column, TOWN, month(i)), flow(column + 9, i));
      }
    }
    builder.snapshot("on-roll");
    stock(
        TOWN,
        "on-roll",
        400,
        List.of("joined"),
        List.of("left"),
        new long[] {30, 19},
        new long[] {41, 22},
        new long[] {37, 45},
        new long[] {4, 28});

    assertSafe();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7, 11})
  void aStockWithTwoEntriesAndTwoExitsIsFound(int hidden) {
    stock(
        VILLAGE,
        "open-cases",
        300,
        List.of("new", "reopened"),
        List.of("closed", "transferred"),
        IntStream.range(0, 14)
            .mapToObj(
                i -> new long[] {flow(1, i), flow(2, i), flow(3, i), i == hidden ? 4 : flow(4, i)})
            .toArray(long[][]::new));

    assertSafe();
  }

  @Test
  void aStockOfTheCountryIsFound() {
    stock(
        COUNTRY,
        "waiting",
        90,
        List.of("referred"),
        List.of("seen", "withdrawn"),
        new long[] {20, 8, 9},
        new long[] {33, 21, 13},
        new long[] {28, 17, 9},
        new long[] {25, 30, 2},
        new long[] {31, 14, 16},
        new long[] {27, 19, 12});

    assertSafe();
  }

  /// Months from April 2023 on, and their sum since the year began.
  ///
  /// @param first the month in which the year begins, from 0 for April
  private void sinceTheYearBegan(int from, int months, int first, int... hidden) {
    long total = 0;
    var before = new ArrayList<Cell>();
    for (int i = 0; i < months; i++) {
      int number = i;
      if (Math.floorMod(i - first, 12) == 0) {
        total = 0;
        before.clear();
      }
      long count = IntStream.of(hidden).anyMatch(each -> each == number) ? 3 : flow(5, i);
      total += count;
      before.add(cell("events", TOWN, month(i)));
      if (i >= from) {
        builder.count(cell("events", TOWN, month(i)), count);
        builder.count(cell("events-to-date", TOWN, month(i)), total);
      }
      reader.total(cell("events-to-date", TOWN, month(i)), before.toArray(Cell[]::new));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 18, 0, 14", "3, 20, 5, 9", "0, 16, 9, 12", "2, 22, 4, 17"})
  void aSumSinceTheYearBeganIsFound(int from, int months, int first, int hidden) {
    sinceTheYearBegan(from, months, first, hidden);

    assertSafe();
  }

  /// In the only first month, both are suppressed.
  @Test
  void aYearThatBeginsWithASuppressedFigureIsFound() {
    sinceTheYearBegan(3, 20, 0, 12);

    assertSafe();
  }

  @Test
  void aSumSinceTheYearBeganByQuarterIsFound() {
    long total = 0;
    for (int i = 0; i < 18; i++) {
      total = i % 12 == 0 ? 0 : total;
      long count = i == 7 ? 4 : flow(6, i);
      total += count;
      builder.count(cell("moves", TOWN, month(i)), count);
      if (i % 3 == 2) {
        builder.count(cell("moves-so-far", TOWN, quarter(i / 3)), total);
        reader.total(
            cell("moves-so-far", TOWN, quarter(i / 3)),
            IntStream.rangeClosed(i - i % 12, i)
                .mapToObj(each -> cell("moves", TOWN, month(each)))
                .toArray(Cell[]::new));
      }
    }

    assertSafe();
  }

  private static Period quarter(int number) {
    Period period = new Period(TimeIdentifier.FINANCIAL_YEAR_Q1, 2023);
    for (int i = 0; i < number; i++) {
      period = period.next();
    }
    return period;
  }

  @ParameterizedTest
  @CsvSource({"3, 10, 6", "4, 12, 9", "6, 17, 8", "12, 26, 20", "14, 30, 21"})
  void aRollingSumIsFound(int window, int months, int hidden) {
    for (int i = 0; i < months; i++) {
      builder.count(cell("events", TOWN, month(i)), count(i, hidden));
      int last = i;
      IntStream.range(-window, 0)
          .forEach(each -> reader.unprinted(cell("events", TOWN, back(each))));
      builder.count(
          cell("rolling", TOWN, month(i)),
          IntStream.rangeClosed(last - window + 1, last)
              .mapToLong(each -> count(each, hidden))
              .sum());
      reader.total(
          cell("rolling", TOWN, month(i)),
          IntStream.rangeClosed(last - window + 1, last)
              .mapToObj(each -> cell("events", TOWN, back(each)))
              .toArray(Cell[]::new));
    }

    assertSafe();
  }

  private static long count(int month, int hidden) {
    return month == hidden ? 2 : flow(8, month + 30);
  }

  private static Period back(int number) {
    Period period = month(Math.max(0, number));
    for (int i = number; i < 0; i++) {
      period = period.previous();
    }
    return period;
  }

  /// The last twelve months, printed by month; the flow is printed by quarter.
  @Test
  void aRollingYearOfQuartersIsFound() {
    for (int i = 0; i < 10; i++) {
      builder.count(cell("admissions", TOWN, quarter(i)), i == 6 ? 5 : flow(9, i));
    }
    for (int i = 3; i < 10; i++) {
      int last = i;
      Cell year = cell("admissions-in-the-year", TOWN, month(3 * i + 2));
      builder.count(
          year,
          IntStream.rangeClosed(last - 3, last)
              .mapToLong(each -> each == 6 ? 5 : flow(9, each))
              .sum());
      reader.total(
          year,
          IntStream.rangeClosed(last - 3, last)
              .mapToObj(each -> cell("admissions", TOWN, quarter(each)))
              .toArray(Cell[]::new));
    }

    assertSafe();
  }

  /// What leaves a rolling sum before the figures begin is a count that nobody prints: 2 in August
  /// 2022.
  @Test
  void whatLeavesARollingSumIsARest() {
    long[] earlier = {11, 8, 9, 14, 2, 10, 7, 13, 9, 12, 8, 15};
    for (int i = 0; i < 16; i++) {
      int last = i;
      builder.count(cell("events", TOWN, month(i)), flow(8, i));
      builder.count(
          cell("rolling", TOWN, month(i)),
          IntStream.rangeClosed(last - 11, last)
              .mapToLong(each -> each < 0 ? earlier[each + 12] : flow(8, each))
              .sum());
    }

    Cell before = cell("rolling", TOWN, month(3));
    assertThat(Protected.of(builder).suppressed())
        .isNotEmpty()
        .anyMatch(cell ->
            cell.equals(before)
                || cell.equals(cell("rolling", TOWN, month(4)))
                || cell.equals(cell("events", TOWN, month(4))));
  }
}
