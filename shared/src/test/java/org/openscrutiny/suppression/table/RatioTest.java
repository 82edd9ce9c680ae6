package org.openscrutiny.suppression.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

  /// Figures as a spreadsheet exports them.
  @ParameterizedTest
  @CsvSource({
    "66.66666666666667, 100, 150",
    "23.529411764705884, 4, 17",
    "0.5714285714, 4, 700",
    "12.5000000000, 3, 24",
    "0.0781250, 1, 1280",
    "1.23456550, 2469131, 200000000"
  })
  void aFigureOfManyDecimalPlacesIsRead(BigDecimal printed, long numerator, long denominator) {
    var ratio = new Ratio(0, 1, printed, 100);

    assertThat(ratio.holdsIn(Counts.of(numerator, denominator))).isTrue();
    assertThat(ratio.holdsIn(Counts.of(numerator + 1, denominator))).isFalse();
  }

  /// 0.1234565 is a figure of seven places. It may stand for one that rounds to 0.123456.
  @ParameterizedTest
  @CsvSource({"0.1234565", "7.0000005", "99.9999995"})
  void aFigureBetweenTwoOfSixPlacesKeepsTheSeventh(BigDecimal printed) {
    assertThat(new Ratio(0, 1, printed, 100).printed()).isEqualByComparingTo(printed);
  }
}
