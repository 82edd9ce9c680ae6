package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceIntervalTest {
  @ParameterizedTest(name = "Wilson, {0} of {1}")
  @CsvSource({
    "65, 100, .552544, .736358",
    "1045, 5000, .197955, .220491",
    "1, 100, .001767, .054486",
    "0, 100, 0, .036993",
    "100, 100, .963007, 1",
  })
  void aShareHasWilsonsInterval(long cases, long cohort, double low, double high) {
    ConfidenceInterval interval = ConfidenceInterval.ofShare(cases, cohort);
    assertThat(interval.low()).isCloseTo(low, within(5e-7));
    assertThat(interval.high()).isCloseTo(high, within(5e-7));
  }

  @Test
  void tenCasesOrMoreHaveByarsInterval() {
    ConfidenceInterval interval = ConfidenceInterval.ofCases(65);
    assertThat(interval.low()).isCloseTo(50.1632, within(5e-5));
    assertThat(interval.high()).isCloseTo(82.8491, within(5e-5));
  }

  /// The limits for 0 are 0 and −ln 0.025.
  @ParameterizedTest(name = "exact, {0}")
  @CsvSource({
    "5, 1.623486, 11.668332",
    "1, .025318, 5.571643",
    "0, 0, 3.688879",
    "9, 4.115373, 17.084803",
  })
  void fewerThanTenCasesHaveExactLimits(long cases, double low, double high) {
    ConfidenceInterval interval = ConfidenceInterval.ofCases(cases);
    assertThat(interval.low()).isCloseTo(low, within(5e-7));
    assertThat(interval.high()).isCloseTo(high, within(5e-7));
  }

  @Test
  void byarsIntervalIsCloseToTheExactOneAtTenCases() {
    assertThat(ConfidenceInterval.ofCases(10).low()).isCloseTo(4.795389, within(0.01));
    assertThat(ConfidenceInterval.ofCases(10).high()).isCloseTo(18.390356, within(0.01));
  }

  @Test
  void moreCasesThanTheCohortAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ConfidenceInterval.ofShare(106, 100));
  }

  @Test
  void aComparatorOnAShownLimitIsInside() {
    var interval = new ConfidenceInterval(53.88, 57.46);
    assertThat(interval.of(new BigDecimal("57.5"), 1)).isEqualTo(Direction.SAME);
    assertThat(interval.of(new BigDecimal("57.6"), 1)).isEqualTo(Direction.LOWER);
    assertThat(interval.of(new BigDecimal("53.9"), 1)).isEqualTo(Direction.SAME);
    assertThat(interval.of(new BigDecimal("53.8"), 1)).isEqualTo(Direction.HIGHER);
  }

  @Test
  void aComparatorInsideTheExactLimitsIsInsideWhateverTheRoundedOnesAre() {
    var interval = new ConfidenceInterval(86.4, 103.4);
    assertThat(interval.of(new BigDecimal("103.3"), 0)).isEqualTo(Direction.SAME);
  }
}
