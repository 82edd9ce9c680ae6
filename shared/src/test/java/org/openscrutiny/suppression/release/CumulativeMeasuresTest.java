package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.VILLAGE;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.LinkedFiguresBuilder;

/// Sums since the year began, of which nobody prints the months.
class CumulativeMeasuresTest {
  private static final int THRESHOLD = 5;

  private final LinkedFiguresBuilder builder = new LinkedFiguresBuilder();
  private final ReadersSums reader = new ReadersSums();

  /// From April 2023 on. The year begins in some month from there.
  private void sinceTheYearBegan(String measure, Area area, int first, long... months) {
    long total = 0;
    for (int i = 0; i < months.length; i++) {
      boolean begins = Math.floorMod(i - first, 12) == 0;
      total = begins ? months[i] : total + months[i];
      Cell now = cell(measure, area, month(i));
      builder.count(now, total);
      if (i > 0 && !begins && months[i] > 0 && months[i] <= THRESHOLD) {
        Cell only = cell("only " + measure, area, month(i));
        reader
            .smallUnprinted(only)
            .sum(List.of(now), List.of(cell(measure, area, month(i - 1)), only));
      }
    }
  }

  private void assertSafe() {
    Protected.of(builder).assertSafe(reader);
  }

  /// The figures rise for months and fall where the year begins.
  @ParameterizedTest
  @CsvSource({"0, 8", "0, 13", "5, 9", "9, 3", "4, 1"})
  void whatASumLeavesOfTheOneBeforeIsProtected(int first, int hidden) {
    long[] months = {14, 11, 19, 12, 9, 22, 17, 8, 15, 10, 13, 21, 16, 12, 18, 9};
    months[hidden] = 3;
    sinceTheYearBegan("adoptions", TOWN, first, months);

    assertSafe();
  }

  /// The figures of one year show no beginning, but the name does.
  @ParameterizedTest
  @ValueSource(strings = {"adoptions-year-to-date", "adoptions-ytd", "cumulative-adoptions"})
  void aNameIsEnough(String name) {
    sinceTheYearBegan(name, TOWN, 0, 14, 11, 4, 12, 9);

    assertSafe();
  }

  /// Another area shows that the measure is cumulative.
  @Test
  void allAreasCountTogether() {
    sinceTheYearBegan("moves", VILLAGE, 0, 14, 11, 19, 12, 9, 22, 17, 8, 15, 10, 13, 21, 16, 12);
    sinceTheYearBegan("moves", TOWN, 0, 20, 2, 17);

    assertSafe();
  }

  /// A month may be one in which nothing happened.
  @Test
  void aMonthOfNobodyIsShown() {
    sinceTheYearBegan("adoptions-to-date", TOWN, 0, 14, 0, 19, 0, 9);

    assertThat(Protected.of(builder).suppressed()).isEmpty();
  }

  /// "Up to date" says something else.
  @Test
  void anotherNameIsNotEnough() {
    builder.months("assessments-up-to-date", 40, 43, 47, 52, 55, 61);

    assertThat(Protected.of(builder).suppressed()).isEmpty();
  }

  /// A figure that falls within the year is not cumulative, nor is one that rises all the time.
  @Test
  void otherMeasuresAreShown() {
    builder
        .months("referrals", 40, 43, 47, 52, 49, 61, 58, 60, 66, 64, 69, 71, 73, 30, 33)
        .months("waiting", 40, 43, 47, 52, 55, 61, 63, 67, 71, 74, 79, 82, 84, 88, 91)
        .snapshot("on-roll")
        .months("on-roll", 40, 43, 47, 52, 55, 61, 63, 67, 71, 74, 79, 82, 30, 33, 36);

    assertThat(Protected.of(builder).suppressed()).isEmpty();
  }
}
