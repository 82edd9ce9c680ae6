package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpliedNumeratorsTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void theTrueNumeratorIsAlwaysBetweenTheBoundsAndTheBoundsFitThePrintedFigure(int decimals) {
    for (int denominator = 1; denominator <= 250; denominator++) {
      for (int part = 0; part <= denominator; part++) {
        ImpliedNumerators read =
            ImpliedNumerators.of(
                percentage(part, denominator, decimals), BigDecimal.valueOf(denominator), 100);

        assertThat(BigInteger.valueOf(part)).isBetween(read.lowest(), read.highest());
        BigDecimal halfUnit = new BigDecimal("0.5").scaleByPowerOfTen(-decimals);
        for (BigInteger bound : new BigInteger[] {read.lowest(), read.highest()}) {
          BigDecimal exact =
              new BigDecimal(bound)
                  .multiply(BigDecimal.valueOf(100))
                  .divide(BigDecimal.valueOf(denominator), 12, RoundingMode.HALF_UP);
          assertThat(exact.subtract(percentage(part, denominator, decimals)).abs())
              .isLessThanOrEqualTo(halfUnit.add(new BigDecimal("1E-9")));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"36,11,4,4", "0.9,468,4,4", "85.9,468,402,402", "1,1000,5,15", "0,468,0,2"})
  void aSmallDenominatorDisclosesTheNumerator(
      BigDecimal printed, BigDecimal denominator, int lowest, int highest) {
    ImpliedNumerators read = ImpliedNumerators.of(printed, denominator, 100);

    assertThat(read.lowest()).isEqualTo(lowest);
    assertThat(read.highest()).isEqualTo(highest);
  }

  /// The interval rule: bounds disclose too much if a reader knows from them that the count is
  /// small.
  @ParameterizedTest
  @CsvSource({
    "0,0,false",
    "0,2,true",
    "1,5,true",
    "4,4,true",
    "5,9,true",
    "5,10,false",
    "0,6,false",
    "6,6,false"
  })
  void boundsAreSafeWhenTheyAreWideOrLarge(int lowest, int highest, boolean suppressed) {
    assertThat(
            new Threshold(5, false)
                .suppressesBetween(BigInteger.valueOf(lowest), BigInteger.valueOf(highest)))
        .isEqualTo(suppressed);
  }

  private static BigDecimal percentage(int part, int denominator, int decimals) {
    return BigDecimal.valueOf(part * 100L)
        .divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP);
  }
}
