package org.openscrutiny.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Indicator.Counts;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.editions.IndicatorBuilder;

class IndicatorTest {

  @ParameterizedTest
  @CsvSource({"CHILDREN,true", "EVENTS,true", "STAFF,false"})
  void childrenAndEventsAboutThemAreProtectedAndStaffAreNot(Counts counts, boolean children) {
    Indicator indicator = indicator(Unit.NUMBER).countOf(counts).build();

    assertThat(indicator.isCount()).isTrue();
    assertThat(indicator.countsChildren()).isEqualTo(children);
  }

  @Test
  void aPercentageCountsNobody() {
    Indicator percentage = indicator(Unit.PERCENT).build();

    assertThat(percentage.isCount()).isFalse();
    assertThat(percentage.countsChildren()).isFalse();
  }

  private static IndicatorBuilder indicator(Unit unit) {
    return new IndicatorBuilder("carers", "care", unit, 0, Polarity.NONE, Measured.AT_END);
  }
}
