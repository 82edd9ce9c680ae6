package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.COUNTRY;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.REGION;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.authority;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.LinkedFigures;
import org.openscrutiny.suppression.constraints.LinkedFiguresBuilder;
import org.openscrutiny.suppression.release.LinkedProtection.Outcome;
import org.openscrutiny.suppression.secondary.TableProtection;
import org.openscrutiny.suppression.solver.WorkBudget;

/// The share that each authority has of the count of its region or of the country.
class SharesOfAreasTest {
  private static final int THRESHOLD = 5;
  private static final long[] COUNTS = {44, 51, 39, 3, 62, 27};

  private final LinkedFiguresBuilder builder = new LinkedFiguresBuilder().percentages("weight");

  private static Area area(int number) {
    return authority("E0600004" + number, "Authority " + number);
  }

  private void shares(long whole) {
    for (int i = 0; i < COUNTS.length; i++) {
      builder.count(cell("referrals", area(i), month(0)), COUNTS[i]);
      builder.ratio(
          cell("weight", area(i), month(0)),
          BigDecimal.valueOf(100 * COUNTS[i])
              .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
              .toPlainString());
    }
  }

  private Outcome protect() {
    LinkedFigures figures = builder.figures();
    Set<Cell> small = new HashSet<>();
    figures
        .counts()
        .forEach((cell, count) -> {
          if (count > 0 && count <= THRESHOLD) {
            small.add(cell);
          }
        });
    return new LinkedProtection(
            builder.catalogue(), builder.geography(), new TableProtection(THRESHOLD, false), false)
        .protect(figures.without(small), WorkBudget.worth(Duration.ofSeconds(20)));
  }

  private static void assertSharesGoWithTheirCounts(Outcome outcome) {
    assertThat(outcome.withheld()).isEmpty();
    assertThat(outcome.suppressed()).contains(cell("weight", area(3), month(0)));
    for (int i = 0; i < COUNTS.length; i++) {
      if (outcome.suppressed().contains(cell("referrals", area(i), month(0)))) {
        assertThat(outcome.suppressed()).contains(cell("weight", area(i), month(0)));
      }
    }
  }

  /// The region has 226.
  @Test
  void theShareOfARegionIsSuppressedWithItsCount() {
    long whole = LongStream.of(COUNTS).sum();
    shares(whole);
    builder.count(cell("referrals", REGION, month(0)), whole);

    assertSharesGoWithTheirCounts(protect());
  }

  /// Six authorities of a country.
  @ParameterizedTest
  @ValueSource(longs = {1104, 2377})
  void theShareOfTheCountryIsSuppressedWithItsCount(long whole) {
    shares(whole);
    builder.count(cell("referrals", COUNTRY, month(0)), whole);

    assertSharesGoWithTheirCounts(protect());
  }

  /// Nobody prints the count of the region, but 44 are 19.5% of 226.
  @Test
  void theShareOfAnUnprintedRegionIsSuppressedWithItsCount() {
    shares(LongStream.of(COUNTS).sum());

    assertSharesGoWithTheirCounts(protect());
  }

  /// A percentage that has nothing to do with the counts.
  @Test
  void anotherPercentageIsShown() {
    String[] percentages = {"61.2", "58.9", "71.0", "66.6", "59.3", "64.8"};
    for (int i = 0; i < COUNTS.length; i++) {
      builder
          .count(cell("referrals", area(i), month(0)), COUNTS[i])
          .ratio(cell("weight", area(i), month(0)), percentages[i]);
    }
    builder.count(cell("referrals", REGION, month(0)), LongStream.of(COUNTS).sum());

    assertThat(protect().suppressed()).noneMatch(cell -> cell.indicator().equals("weight"));
  }

  /// The number of pupils by school type and their percentage stand in one file, the number of all
  /// children on roll in another.
  @Test
  void aPercentageByLevelOfATotalElsewhereIsSuppressedWithItsCount() {
    String[] types = {"Nursery", "Primary", "Secondary", "Special"};
    long[] pupils = {3, 44, 37, 12};
    for (int i = 0; i < types.length; i++) {
      builder.count(cell("pupils", area(0), month(0), "type", types[i]), pupils[i]);
      builder.ratio(
          cell("weight", area(0), month(0), "type", types[i]),
          BigDecimal.valueOf(100 * pupils[i])
              .divide(BigDecimal.valueOf(131), 1, RoundingMode.HALF_UP)
              .toPlainString());
    }
    builder.count(cell("on-roll", area(0), month(0)), 131);

    assertThat(protect().suppressed())
        .contains(cell("weight", area(0), month(0), "type", "Nursery"));
  }
}
