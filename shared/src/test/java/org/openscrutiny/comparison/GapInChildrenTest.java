package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapInChildrenTest {
  private record PrintedGap(String own, String comparator, long children) {}

  /// The gaps that the council's paper of November 2024 prints for key stage 2 in 2023/24.
  private static Stream<PrintedGap> printed() {
    return Stream.of(
        new PrintedGap("55.7", "60.4", 136),
        new PrintedGap("55.7", "56.6", 26),
        new PrintedGap("69.2", "74.2", 145),
        new PrintedGap("69.2", "70.0", 23),
        new PrintedGap("69.3", "71.5", 64),
        new PrintedGap("69.3", "67.9", -40),
        new PrintedGap("69.2", "73.1", 113),
        new PrintedGap("69.2", "69.7", 15),
        new PrintedGap("6.0", "7.6", 46),
        new PrintedGap("6.0", "5.5", -15));
  }

  @Test
  void percentagesAreConvertedToChildrenBeforeTheyAreSubtracted() {
    assertThat(printed()).allMatch(each -> fits(each, 2892));
  }

  /// The paper does not print the cohort. Only one cohort gives all ten of its numbers.
  @Test
  void noOtherCohortGivesAllTenNumbersOfThePaper() {
    long[] fitting =
        LongStream.rangeClosed(1, 1_000_000)
            .filter(cohort -> printed().allMatch(each -> fits(each, cohort)))
            .toArray();
    assertThat(fitting).containsExactly(2892);
  }

  private static boolean fits(PrintedGap gap, long cohort) {
    return GapInChildren.ofPercentages(
            new BigDecimal(gap.comparator()), new BigDecimal(gap.own()), cohort)
        == gap.children();
  }

  @ParameterizedTest(name = "{1} of {2} compared with {0}%")
  @CsvSource({
    "60, 50, 100, 10",
    "60.1, 50, 100, 11",
    "60, 60, 100, 0",
    "60, 70, 100, -10",
    "59.9, 70, 100, -10",
  })
  void theGapFromTrueCountsIsRoundedUpToAWholeChild(
      BigDecimal comparator, long cases, long cohort, long children) {
    assertThat(GapInChildren.ofCounts(comparator, cases, cohort)).isEqualTo(children);
  }
}
