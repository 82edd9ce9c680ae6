package org.openscrutiny.suppression.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.TOWN;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.cell;
import static org.openscrutiny.suppression.constraints.LinkedFiguresBuilder.month;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.CountRelation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// The constraints that a reader can use.
class LinksTest {
  @Test
  void theLevelsOfAFilterMakeItsTotal() {
    assertThat(sexes(7, 5, 12).sums())
        .containsExactly("-1 children Town, 1 children Boys, 1 children Girls");
  }

  @Test
  void aSumThatIsNotTrueIsNotUsed() {
    LinkedFiguresBuilder misprint = sexes(7, 5, 11);

    assertThat(misprint.sums()).isEmpty();
  }

  /// One month of several leaves one child that no level counts.
  @Test
  void aSumThatIsNotTrueOnceIsAMisprint() {
    LinkedFiguresBuilder builder = sexes(7, 5, 12);
    for (int month = 1; month < 3; month++) {
      builder
          .count(cell("children", TOWN, month(month), "sex", "Boys"), 9)
          .count(cell("children", TOWN, month(month), "sex", "Girls"), 8)
          .count(cell("children", TOWN, month(month), "sex", "Total"), month + 16);
    }

    assertThat(builder.links().sums()).hasSize(2).allMatch(sum -> sum.rest().isEmpty());
  }

  @Test
  void aSuppressedPartIsTakenToBeWhatTheTotalLeaves() {
    LinkedFiguresBuilder builder =
        sexes(7, 5, 12).unknown(cell("children", TOWN, month(0), "sex", "Girls"));

    assertThat(builder.sums()).hasSize(1);
  }

  /// Levels may overlap. If they don't add up where everything is shown, nobody assumes that they
  /// do where one is suppressed.
  @Test
  void levelsThatOverlapAreNoParts() {
    LinkedFiguresBuilder builder = sexes(7, 5, 12);
    for (int month = 1; month < 4; month++) {
      builder
          .count(cell("children", TOWN, month(month), "sex", "Boys"), 9)
          .count(cell("children", TOWN, month(month), "sex", "Girls"), 9)
          .count(cell("children", TOWN, month(month), "sex", "Total"), 12);
    }
    builder.unknown(cell("children", TOWN, month(3), "sex", "Girls"));

    assertThat(builder.sums()).hasSize(1);
  }

  @Test
  void threeMonthsMakeAQuarter() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("children", 7, 9, 30)
            .count(cell("children", TOWN, new Period(TimeIdentifier.FINANCIAL_YEAR_Q1, 2023)), 46);

    assertThat(builder.links().sums()).hasSize(1);
  }

  @Test
  void aStockIsTheOneBeforeWithWhatCameAndWithoutWhatWent() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("stock", 100, 104, 101)
            .months("new", 9, 8, 4)
            .months("ceased", 2, 3, 6)
            .relation(
                CountRelation.stock(
                    "stock", List.of("new"), List.of("ceased"), Optional.of("others who left")));

    assertThat(builder.links().sums())
        .extracting(sum -> sum.value(builder.figures()).orElseThrow())
        .containsExactly(1L, 1L);
    assertThat(builder.links().sums()).allMatch(sum -> sum.rest().isPresent());
  }

  /// A declared sum can be wrong in a month: 11 of 10.
  @Test
  void aDeclaredSumThatCannotBeTrueIsLeftOut() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("whole", 10, 12)
            .months("part", 11, 4)
            .relation(CountRelation.parts("whole", List.of("part"), Optional.of("rest")));

    assertThat(builder.links().sums()).hasSize(1);
  }

  @Test
  void aColumnThatIsAlwaysTheSumOfOthersIsFound() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("all", 12, 21, 9, 30, 17)
            .months("some", 4, 11, 2, 9, 8)
            .months("more", 5, 7, 3, 20, 8)
            .months("most", 3, 3, 4, 1, 1);

    assertThat(builder.sums())
        .hasSize(5)
        .contains("-1 all 2023-04, 1 more 2023-04, 1 most 2023-04, 1 some 2023-04");
  }

  @Test
  void aColumnThatIsNotAlwaysTheSumIsNot() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("all", 12, 21, 9, 30, 17)
            .months("some", 4, 11, 2, 9, 8)
            .months("rest", 8, 10, 7, 21, 10);

    assertThat(builder.links().sums()).isEmpty();
  }

  @Test
  void aStockThatAlwaysChangesByTwoOthersIsFound() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("stock", 100, 107, 101, 111, 104, 108)
            .months("comes", 9, 12, 4, 13, 2, 9)
            .months("goes", 2, 5, 10, 3, 9, 5);

    assertThat(builder.sums()).hasSize(5);
  }

  @Test
  void aRollingSumDisclosesWhatEntersAndWhatLeaves() {
    long[] months = LongStream.range(0, 20).map(each -> 10 + (each * each) % 17).toArray();
    long[] rolling =
        IntStream.range(0, 20)
            .mapToLong(last ->
                LongStream.range(last - 11, last + 1)
                    .map(each -> each < 0 ? 40 - each : months[(int) each])
                    .sum())
            .toArray();
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder().months("month", months).months("year", rolling);

    // The sum of twelve months in nine months; before these, what leaves is not printed.
    assertThat(builder.links().sums()).hasSize(20);
    assertThat(builder.links().sums().stream().filter(sum -> sum.terms().size() == 13)).hasSize(9);
    assertThat(builder.links().sums().stream().filter(sum -> sum.rest().isPresent())).hasSize(11);
  }

  @Test
  void aPercentageThatIsAlwaysTheRatioOfTwoCountsIsFound() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("done", 114, 131, 112, 101, 77)
            .months("asked", 164, 152, 173, 124, 147)
            .percentages("share", "70", "86", "65", "81", "52");

    assertThat(builder.links().ratios()).hasSize(5);
    assertThat(builder.links().ratios())
        .allMatch(link -> link.numerator().indicator().equals("done"))
        .allMatch(link -> link.denominator().indicator().equals("asked"));
  }

  /// 25.0 + 58.3 + 16.7 = 100, and so on.
  @Test
  void percentagesThatAlwaysMakeAHundredAreFound() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("whole", 12, 24, 40)
            .percentages("first", "25.0", "33.3", "10.0")
            .percentages("second", "58.3", "33.3", "72.5")
            .percentages("third", "16.7", "33.3", "17.5")
            .percentages("other", "50.0", "4.2", "2.5")
            .madeOf("first", "whole")
            .madeOf("second", "whole")
            .madeOf("third", "whole")
            .madeOf("other", "whole");

    assertThat(builder.links().sums().stream().filter(sum -> sum.terms().size() == 4)).hasSize(3);
  }

  @Test
  void aMisprintedPercentageIsNotUsed() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("done", 114, 131)
            .months("asked", 164, 152)
            .percentages("share", "70", "88")
            .madeOf("share", "done", "asked");

    assertThat(builder.links().ratios()).hasSize(1);
  }

  @Test
  void whatANumeratorLeavesOfItsDenominatorIsACountToo() {
    LinkedFiguresBuilder builder =
        new LinkedFiguresBuilder()
            .months("done", 114)
            .months("asked", 164)
            .percentages("share", "70")
            .madeOf("share", "done", "asked");

    assertThat(builder.links().sums())
        .singleElement()
        .matches(sum -> sum.value(builder.figures()).orElseThrow() == 50 && sum.rest().isPresent());
  }

  private static LinkedFiguresBuilder sexes(long boys, long girls, long total) {
    return new LinkedFiguresBuilder()
        .count(cell("children", TOWN, month(0), "sex", "Boys"), boys)
        .count(cell("children", TOWN, month(0), "sex", "Girls"), girls)
        .count(cell("children", TOWN, month(0), "sex", "Total"), total);
  }
}
