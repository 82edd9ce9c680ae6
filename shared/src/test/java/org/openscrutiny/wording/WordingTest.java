package org.openscrutiny.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Unit;

class WordingTest {
  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "%          | 55.7     | 55.7%    | 55.7%                       | 55.7 percentage points",
        "per-1000   | 3.4      | 3.4      | 3.4 for every 1,000         | 3.4",
        "per-10000  | 71       | 71       | 71 for every 10,000         | 71",
        "per-100000 | 116.5    | 116.5    | 116.5 for every 100,000     | 116.5",
        "£          | 16012355 | £16,012,355 | £16,012,355              | £16,012,355",
        "£          | -120     | −£120    | −£120                       | £120",
        "sessions   | 1        | 1        | 1 session                   | 1 session",
      })
  void eachUnitHasItsOwnWords(
      String unit, BigDecimal figure, String value, String amount, String size) {
    var wording = new Wording(indicator(Unit.ofId(unit).orElseThrow()));

    assertThat(wording.value(figure)).isEqualTo(value);
    assertThat(wording.amount(figure)).isEqualTo(amount);
    assertThat(wording.size(figure)).isEqualTo(size);
  }

  private static Indicator indicator(Unit unit) {
    return new Indicator(
        "measure",
        "What is it?",
        "Measure",
        "topic",
        unit,
        1,
        Polarity.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "A measure.",
        "Everybody",
        Measured.DURING,
        "it was {value}",
        Optional.empty(),
        "yearly",
        false,
        Set.of(),
        new Indicator.Source("Source", "https://example.org/"),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Indicator.Prominence.MAIN,
        Optional.empty());
  }
}
