package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.OCTOBER;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.SEPTEMBER;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.SOUTHAMPTON;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.geography.OfficialGazetteer;

/// Rates that are shown without their count.
class RatesWithoutCountsTest {
  private static final String CHILDREN = "looked-after-children";
  private static final String RATE = "looked-after-children-rate";
  private static final String PERCENTAGE = "looked-after-reviewed-percentage";

  /// In September the count is shown with the rate, which gives the population.
  @ParameterizedTest
  @CsvSource({
    "20, 4.0, 0.6, c", // 50,000: 3
    "61, 98.4, 6.5, c", // 6,199: 4
    "548, 108.2, 0.9, c", // 50,647: 4 or 5
    "548, 108.2, 1.6, 1.6", // 8
    "548, 108.2, 0.0, 0.0", // nobody
  })
  void aRateIsSuppressedIfOtherRatesShowThePopulation(
      String count, String rate, String alone, String shown) {
    SmallReleaseBuilder builder =
        new SmallReleaseBuilder()
            .with(CHILDREN, SOUTHAMPTON, SEPTEMBER, count)
            .with(RATE, SOUTHAMPTON, SEPTEMBER, rate)
            .with(RATE, SOUTHAMPTON, OCTOBER, alone);

    assertThat(
            ClearingTest.shown(cleared(builder, ClearingTest.description("protect", "show")), RATE))
        .isEqualTo(shown);
  }

  /// Nothing but the rate is shown, and about 50,000 children live in Southampton.
  @ParameterizedTest
  @CsvSource({
    "0.6, c", // 3
    "1.0, c", // 5, by each of the estimates
    "1.3, 1.3", // 6 at least
    "0, c", // up to 2
    "0.0, 0.0", // nobody
  })
  void aRateAloneIsSuppressedIfTheNumberOfChildrenInTheAreaShowsItsCount(
      String alone, String shown) {
    SmallReleaseBuilder builder = new SmallReleaseBuilder().with(RATE, alone);

    assertThat(
            ClearingTest.shown(
                cleared(
                    builder, ClearingTest.description("protect", "show"), OfficialGazetteer.read()),
                RATE))
        .isEqualTo(shown);
  }

  /// The release names the denominator, which it doesn't print.
  @ParameterizedTest
  @CsvSource({"40, 7.5, c", "40, 92.5, c", "40, 100.0, c", "31, 12.9, c", "40, 25.0, 25.0"})
  void aPercentageIsSuppressedIfTheReleaseNamesItsDenominator(
      String children, String percentage, String shown) {
    ReleaseDescription description =
        ClearingTest.withOutside(
            """
            [{"indicator": "%s", "geographic_level": "Local authority", "code": "E06000045",
              "name": "Southampton", "filters": {}, "time_period": "2024",
              "time_identifier": "October", "count": %s, "source": "A table of the department"}]\
            """
                .formatted(CHILDREN, children));

    assertThat(
            ClearingTest.shown(
                cleared(new SmallReleaseBuilder().with(PERCENTAGE, percentage), description),
                PERCENTAGE))
        .isEqualTo(shown);
  }

  private static Figures cleared(SmallReleaseBuilder builder, ReleaseDescription description) {
    return cleared(builder, description, area -> Optional.empty());
  }

  private static Figures cleared(
      SmallReleaseBuilder builder, ReleaseDescription description, Geography geography) {
    return new Clearing(ClearingTest.CATALOGUE, ClearingTest.THRESHOLD, geography)
        .clear(description, builder.figures(), List.of())
        .figures();
  }
}
