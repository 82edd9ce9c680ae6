package org.openscrutiny.lait;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublishedNumberTest {
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "65.900000000000006, 65.9",
    "96.899999999999991, 96.9",
    "7.0000000000000007E-2, 0.07",
    "-7.0000000000000007E-2, -0.07",
    "3.5000000000000004, 3.5",
    "14825549524, 14825549524",
    "83530.0, 83530",
    "0.40374, 0.40374",
    "-0.0, 0",
    "1.2E3, 1200",
    "1234567890.12345, 1234567890.12345",
  })
  void noiseIsTakenOffAndNoDigitIsChanged(String written, String published) {
    assertThat(PublishedNumber.parse(written).map(BigDecimal::toPlainString)).contains(published);
  }

  @Test
  void aQuotientKeepsTheFifteenDigitsThatItsDoubleCanBeTrustedWith() {
    assertThat(PublishedNumber.parse("21.12620851842174").map(BigDecimal::toPlainString))
        .contains("21.1262085184217");
  }

  @Test
  void whatHadNoNoiseIsNotCountedAsNoisy() {
    assertThat(PublishedNumber.isNoisy("83530.0", new BigDecimal("83530"))).isFalse();
    assertThat(PublishedNumber.isNoisy("65.900000000000006", new BigDecimal("65.9"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "12,5", "1 000", ".5", "5.", "1e999", "NaN", "0x1p3", "٣", "12%"})
  void anythingElseIsNoNumber(String text) {
    assertThat(PublishedNumber.parse(text)).isEmpty();
  }

  /// The inverse: any decimal of up to 15 digits, stored as a double and written with 17.
  @Test
  void everyDecimalOfFifteenDigitsComesBack() {
    var random = new Random(852);
    for (int i = 0; i < 200_000; i++) {
      int digits = 1 + random.nextInt(15);
      BigInteger size = new BigDecimal(random.nextDouble()).movePointRight(digits).toBigInteger();
      BigDecimal published = new BigDecimal(size, random.nextInt(12)).stripTrailingZeros();
      String written =
          new BigDecimal(published.doubleValue()).round(new MathContext(17)).toPlainString();

      assertThat(PublishedNumber.parse(written).orElseThrow())
          .as(written)
          .isEqualByComparingTo(published);
    }
  }
}
