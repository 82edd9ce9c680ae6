package org.openscrutiny.opendata.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Value;

class PackedValueTest {
  @Test
  void everyFigureOfSeventeenDigitsComesBackWithItsDigits() {
    var random = new SplittableRandom(42);
    for (int i = 0; i < 100_000; i++) {
      long digits = random.nextLong(-99_999_999_999_999_999L, 100_000_000_000_000_000L);
      var figure = BigDecimal.valueOf(digits >> random.nextInt(56), random.nextInt(18));
      String text = figure.toPlainString();

      long packed = read(text);

      assertThat(PackedValue.value(packed)).isEqualTo(Value.of(new BigDecimal(text)));
      assertThat(PackedValue.of(Value.of(figure))).isEqualTo(packed);
      assertThat(PackedValue.isFigure(packed)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"c", "z", "x", "u", "low", "k"})
  void everySymbolOfTheStandardIsPacked(String text) {
    Value symbol = Value.ofSymbol(text).orElseThrow();

    assertThat(PackedValue.value(read(text))).isEqualTo(symbol);
    assertThat(PackedValue.of(symbol)).isEqualTo(read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        ".",
        "-.",
        "1.",
        ".5",
        "1.2.3",
        "--1",
        "1-",
        "+1",
        "1e3",
        "1,000",
        " 1",
        "1 ",
        "C",
        "lo",
        "lows",
        "cc",
        "٣",
        "1000000000000000000",
        "0000000000000000000000000000001"
      })
  void everyOtherTextIsNoValue(String text) {
    assertThat(read(text)).isEqualTo(PackedValue.NO_VALUE);
  }

  private static long read(String text) {
    char[] padded = ("9" + text + "9").toCharArray();
    return PackedValue.read(padded, 1, text.length());
  }
}
