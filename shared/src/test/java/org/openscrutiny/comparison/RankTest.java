package org.openscrutiny.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Indicator.Polarity;

class RankTest {
  @Test
  void aPlaceIsCountedFromTheOtherEndToo() {
    assertThat(new Rank(1, 1, 151).fromLast()).isEqualTo(151);
    assertThat(new Rank(151, 1, 151).fromLast()).isEqualTo(1);
    assertThat(new Rank(149, 3, 151).fromLast()).isEqualTo(1);
  }

  private static final Map<String, BigDecimal> FIGURES =
      Map.of(
          "a", new BigDecimal("60.4"),
          "b", new BigDecimal("55.7"),
          "c", new BigDecimal("55.70"),
          "d", new BigDecimal("50"));

  @Test
  void equalFiguresShareTheBestPlaceAndTheNextPlaceIsSkipped() {
    assertThat(Rank.of(FIGURES, Polarity.HIGHER))
        .isEqualTo(
            Map.of(
                "a", new Rank(1, 1, 4),
                "b", new Rank(2, 2, 4),
                "c", new Rank(2, 2, 4),
                "d", new Rank(4, 1, 4)));
  }

  @Test
  void theLowestIsFirstWhereLowerIsBetter() {
    assertThat(Rank.of(FIGURES, Polarity.LOWER))
        .containsEntry("d", new Rank(1, 1, 4))
        .containsEntry("b", new Rank(2, 2, 4))
        .containsEntry("a", new Rank(4, 1, 4));
  }

  @Test
  void aTieIsMarkedInTheLabel() {
    assertThat(new Rank(12, 2, 151).label()).isEqualTo("12= of 151");
    assertThat(new Rank(12, 1, 151).label()).isEqualTo("12 of 151");
  }

  @Test
  void withoutAPolarityTheHighestIsFirst() {
    assertThat(Rank.of(FIGURES, Polarity.NONE)).isEqualTo(Rank.of(FIGURES, Polarity.HIGHER));
  }

  @Test
  void oneAreaAloneHasNoRank() {
    assertThat(Rank.of(Map.of("a", BigDecimal.ONE), Polarity.HIGHER)).isEmpty();
  }
}
