package org.openscrutiny.suppression.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.solver.WorkBudgets.ample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.suppression.table.FeasibilityInterval;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Shown;

/// The audit finds the same intervals as a search of all whole-number tables.
class AuditorPropertyTest {
  private static final List<String> ROWS = List.of("a", "b", "c");
  private static final List<String> COLUMNS = List.of("x", "y", "z");

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theIntervalOfASuppressedCellIsThatOfAllTables(int seed) {
    var random = new Random(seed);
    var counts = new long[3][3];
    for (long[] row : counts) {
      for (int c = 0; c < row.length; c++) {
        row[c] = random.nextInt(7);
      }
    }
    Set<String> suppressed = new HashSet<>();
    for (String row : ROWS) {
      for (String column : COLUMNS) {
        if (random.nextBoolean()) {
          suppressed.add(row + column);
        }
      }
    }

    assertIntervals(PublishedTableBuilder.grid(ROWS, COLUMNS, counts, suppressed));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theIntervalOfACountBehindPercentagesAndRoundedTotalsIsThatOfAllTables(int seed) {
    var random = new Random(seed);
    var builder = new PublishedTableBuilder();
    long all = 0;
    for (String part : List.of("boys", "girls")) {
      long denominator = 1 + random.nextInt(20);
      long numerator = random.nextInt((int) denominator + 1);
      all += numerator;
      builder.suppressed(0, "n " + part, "m " + part);
      if (random.nextBoolean()) {
        builder.exactly("d " + part, denominator);
      } else {
        builder.rounded("d " + part, Shown.Rounded.of(denominator, 5).printed(), 5);
      }
      builder.total("d " + part, "n " + part, "m " + part);
      builder.ratio(
          "n " + part, "d " + part, percentage(numerator, denominator, random.nextInt(2)));
    }
    builder.rounded("n all", Shown.Rounded.of(all, 10).printed(), 10);
    builder.total("n all", "n boys", "n girls");

    assertIntervals(builder);
  }

  private static void assertIntervals(PublishedTableBuilder builder) {
    PublishedTable table = builder.table();
    ExhaustiveTableSearch all = ExhaustiveTableSearch.of(table);

    for (int cell = 0; cell < table.cells().size(); cell++) {
      assertThat(new Auditor().interval(table, cell, ample()))
          .as(table.cells().get(cell).name())
          .contains(new FeasibilityInterval(all.lowest(cell), all.highest(cell), true));
    }
  }

  private static String percentage(long part, long denominator, int places) {
    return BigDecimal.valueOf(part * 100)
        .divide(BigDecimal.valueOf(denominator), places, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
