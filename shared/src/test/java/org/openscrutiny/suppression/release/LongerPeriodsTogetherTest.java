package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.suppression.constraints.LinkedFiguresBuilder;

/// Layouts in which some figures are printed by month, and others by a longer period only.
class LongerPeriodsTogetherTest {
  private static final long[] ASKED = {31, 28, 40, 36, 33, 29, 44, 38, 41, 27, 35, 39};
  private static final long[] DONE = {22, 19, 27, 25, 24, 20, 31, 26, 28, 19, 26, 27};

  /// Both counts by month, the percentage by quarter. It gives the number that is suppressed.
  @ParameterizedTest
  @CsvSource({"4, 3", "7, 5", "10, 2"})
  void aPercentageByQuarterIsOfTheMonths(int place, long hidden) {
    long[] done = DONE.clone();
    done[place] = hidden;

    Protected figures = Protected.of(byMonth(ASKED, done));

    assertProved(figures);
    assertThat(figures.suppressed()).contains(cell("done", TOWN, month(place)));
    assertThat(numeratorsOfTheQuarter(figures, ASKED, done, place / 3)).hasSizeGreaterThan(5);
  }

  /// The same if each quarter's denominator is printed, and its numerator by month only.
  @Test
  void aPercentageByQuarterIsOfTheMonthsOfItsNumerator() {
    long[] done = DONE.clone();
    done[5] = 3;
    LinkedFiguresBuilder builder = byMonth(new long[0], done);
    for (int quarter = 0; quarter < 4; quarter++) {
      builder.count(cell("asked", TOWN, quarter(quarter)), sum(ASKED, quarter));
    }

    Protected figures = Protected.of(builder);

    assertProved(figures);
    assertThat(numeratorsOfTheQuarter(figures, ASKED, done, 1)).hasSizeGreaterThan(5);
  }

  /// Nobody is suppressed, and three of a quarter are left.
  @Test
  void theComplementOfAMonthIsProtected() {
    long[] done = DONE.clone();
    done[7] = ASKED[7] - 3;

    Protected figures = Protected.of(byMonth(ASKED, done));

    assertProved(figures);
    assertThat(figures.suppressed())
        .containsAnyOf(cell("asked", TOWN, month(7)), cell("done", TOWN, month(7)));
  }

  /// Percentages of something else are shown.
  @Test
  void anUnrelatedPercentageByQuarterIsShown() {
    long[] done = DONE.clone();
    done[4] = 3;
    LinkedFiguresBuilder builder = counts(ASKED, done).percentages("satisfied");
    String[] satisfied = {"81.2", "77.9", "84.0", "79.3"};
    for (int quarter = 0; quarter < 4; quarter++) {
      builder.ratio(cell("satisfied", TOWN, quarter(quarter)), satisfied[quarter]);
    }

    Protected figures = Protected.of(builder);

    assertThat(figures.suppressed()).containsExactly(cell("done", TOWN, month(4)));
  }

  /// Children in care and those who came by month, those who left by quarter. Each month's leavers
  /// follow, and three are few.
  @ParameterizedTest
  @CsvSource({"4, 3", "8, 5", "1, 2"})
  void aFlowByQuarterLeavesThatOfEachMonth(int place, long hidden) {
    long[] left = {11, 9, 14, 8, 12, 10, 13, 7, 16, 9, 11, 12};
    left[place] = hidden;
    LinkedFiguresBuilder builder = new LinkedFiguresBuilder();
    long now = 420;
    builder.count(cell("in-care", TOWN, month(0).previous()), now);
    for (int i = 0; i < left.length; i++) {
      long came = 7 + (i * 5) % 11;
      now += came - left[i];
      builder.count(cell("came", TOWN, month(i)), came);
      builder.count(cell("in-care", TOWN, month(i)), now);
    }
    for (int quarter = 0; quarter < 4; quarter++) {
      builder.count(cell("left", TOWN, quarter(quarter)), sum(left, quarter));
    }
    builder.snapshot("in-care");

    Protected figures = Protected.of(builder);

    assertProved(figures);
    assertThat(figures.suppressed())
        .containsAnyOf(
            cell("in-care", TOWN, month(place)),
            cell("in-care", TOWN, month(place).previous()),
            cell("came", TOWN, month(place)));
  }

  private static LinkedFiguresBuilder byMonth(long[] asked, long[] done) {
    LinkedFiguresBuilder builder = counts(asked, done).percentages("in-time");
    for (int quarter = 0; quarter < 4; quarter++) {
      builder.ratio(
          cell("in-time", TOWN, quarter(quarter)),
          percentage(sum(done, quarter), sum(ASKED, quarter)));
    }
    return builder;
  }

  private static LinkedFiguresBuilder counts(long[] asked, long[] done) {
    return new LinkedFiguresBuilder().months("asked", asked).months("done", done);
  }

  /// The numerators that fit what is shown of a quarter: all up to the denominator, where the
  /// percentage is suppressed or the denominator does not follow.
  private static List<Long> numeratorsOfTheQuarter(
      Protected figures, long[] asked, long[] done, int quarter) {
    Cell percentage = cell("in-time", TOWN, quarter(quarter));
    List<Cell> months =
        IntStream.range(3 * quarter, 3 * quarter + 3)
            .mapToObj(place -> cell("done", TOWN, month(place)))
            .toList();
    long suppressed = months.stream().filter(figures.suppressed()::contains).count();
    boolean isShown = !figures.suppressed().contains(percentage);
    long most = sum(asked, quarter);
    return Stream.iterate(0L, number -> number <= most, number -> number + 1)
        .filter(number ->
            !isShown
                || suppressed > 1
                || percentage(number, most).equals(percentage(sum(done, quarter), most)))
        .toList();
  }

  private static long sum(long[] months, int quarter) {
    return Arrays.stream(months, 3 * quarter, 3 * quarter + 3).sum();
  }

  /// The quarters from April 2023 on.
  private static Period quarter(int number) {
    return new Period(
        List.of(
                TimeIdentifier.FINANCIAL_YEAR_Q1,
                TimeIdentifier.FINANCIAL_YEAR_Q2,
                TimeIdentifier.FINANCIAL_YEAR_Q3,
                TimeIdentifier.FINANCIAL_YEAR_Q4)
            .get(number),
        2023);
  }

  private static String percentage(long numerator, long denominator) {
    return BigDecimal.valueOf(100 * numerator)
        .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static void assertProved(Protected figures) {
    assertThat(figures.outcome().withheld()).isEmpty();
    assertThat(figures.outcome().proofs())
        .allSatisfy(proof -> assertThat(proof.certificate().flaw()).isEmpty());
  }
}
