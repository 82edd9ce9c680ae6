package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.comparison.DirectionOfTravel.Way;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

class DirectionOfTravelTest {
  @ParameterizedTest(name = "from {0} to {1}")
  @CsvSource({
    "100, 110, 10, INCREASE, WORSE",
    "100, 109.9, 10, SIMILAR, NONE",
    "100, 90, -10, DECREASE, BETTER",
    "100, 91, -9, SIMILAR, NONE",
    "1, 2, 100, INCREASE, WORSE",
    "7, 7, 0, SIMILAR, NONE",
    "7, 0, -100, DECREASE, BETTER",
  })
  void aChangeOfATenthIsAnIncreaseOrADecrease(
      BigDecimal from, BigDecimal to, int percent, Way way, Judgement judgement) {
    DirectionOfTravel direction =
        DirectionOfTravel.of(change(from, to), Polarity.LOWER).orElseThrow();
    assertThat(direction.percent()).isEqualTo(percent);
    assertThat(direction.way()).isEqualTo(way);
    assertThat(direction.judgement()).isEqualTo(judgement);
  }

  @Test
  void aChangeFromZeroHasNoDirection() {
    assertThat(DirectionOfTravel.of(change(BigDecimal.ZERO, BigDecimal.ONE), Polarity.LOWER))
        .isEmpty();
  }

  @Test
  void aMeasureWithoutPolarityIsNotJudged() {
    assertThat(
            DirectionOfTravel.of(change(BigDecimal.ONE, BigDecimal.TEN), Polarity.NONE)
                .map(DirectionOfTravel::judgement))
        .contains(Judgement.NONE);
  }

  private static Change change(BigDecimal from, BigDecimal to) {
    return new Change(new Period(TimeIdentifier.OCTOBER, 2023), from, to.subtract(from));
  }
}
