package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Noun;

class CountedTest {
  @Test
  void countsThatContradictThePrintedPercentageAreNotUsed() {
    assertThat(Counted.share(new BigDecimal("21.4"), 6_885, 32_144, Noun.CHILDREN)).isPresent();
    assertThat(Counted.share(new BigDecimal("22.4"), 6_885, 32_144, Noun.CHILDREN)).isEmpty();
  }

  /// A paper prints that 106% of the strategy discussions in a month led to an enquiry.
  @Test
  void aPercentageAbove100HasNoCounts() {
    assertThat(Counted.share(new BigDecimal("106"), 106, 100, Noun.CASES)).isEmpty();
    assertThat(Counted.share(new BigDecimal("106"), 100, Noun.CASES)).isEmpty();
  }

  @Test
  void anEmptyCohortHasNoCounts() {
    assertThat(Counted.share(BigDecimal.ZERO, 0, 0, Noun.CHILDREN)).isEmpty();
    assertThat(Counted.share(BigDecimal.ZERO, 0, Noun.CHILDREN)).isEmpty();
  }

  @Test
  void aRatesIntervalHasTheProportionsOfItsCases() {
    ConfidenceInterval interval = new Counted.Cases(65).interval(new BigDecimal("130"));
    assertThat(interval.low(2)).isEqualTo("100.33");
    assertThat(interval.high(2)).isEqualTo("165.70");
  }
}
