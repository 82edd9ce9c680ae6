package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Value;
import org.openscrutiny.opendata.ScreeningOutcome;
import org.openscrutiny.suppression.release.ClearedRelease;

/// What the portal shows of the releases that come with it.
class ClearedReleasesTest {
  private static final int THRESHOLD = 5;

  /// Cells that show `c`.
  private static final Map<String, Integer> HIDDEN =
      Map.of(
          "attendance", 0,
          "children-and-families-monthly", 128,
          "childrens-services-monthly", 20,
          "education-outcomes", 0,
          "exclusions", 1,
          "key-stage-2", 0,
          "safeguarding-board", 2);

  static final List<String> DATASETS = BundledReleases.DATASETS;

  @ParameterizedTest
  @FieldSource("DATASETS")
  void noSmallCountOfChildrenIsShownWhereTheReleaseIsProtected(String dataset) {
    ScreeningOutcome.Accepted screened = BundledReleases.screened(dataset);
    ClearedRelease cleared = BundledReleases.cleared(dataset);

    assertThat(cleared.clearance().hidden()).isEqualTo(HIDDEN.get(dataset));
    assertThat(cleared.suppressions().withheld()).isZero();
    assertThat(cleared.proofs())
        .allSatisfy(proof -> assertThat(proof.certificate().flaw()).isEmpty());
    if (screened.description().disclosure().policy().isOurs()) {
      assertThat(counts(cleared.figures())).noneMatch(ClearedReleasesTest::isSmall);
    }
  }

  @Test
  void aPercentageOfASmallNumberIsHiddenThoughItsNumeratorIsNotPrinted() {
    Figures figures = BundledReleases.cleared("children-and-families-monthly").figures();

    // 33.3% of 3 transfers, and 2.6% of 193 assessments: one child, five assessments.
    assertThat(at(figures, "transfer-ins-to-plan-percentage", "2017-02"))
        .contains(new Value.Suppressed());
    assertThat(at(figures, "single-assessments-in-10-days", "2017-08"))
        .contains(new Value.Suppressed());
  }

  @Test
  void aPartIsNotTheTotalLessTheOthers() {
    Figures figures = BundledReleases.cleared("safeguarding-board").figures();

    List<Value> parts =
        figures.series().stream()
            .map(Figures.FileSeries::series)
            .filter(series -> series.key().indicator().equals("missing-episodes"))
            .filter(series -> !series.key().filters().levels().containsValue("Total"))
            .map(series -> series.observations().getLast().value())
            .toList();
    assertThat(parts).hasSize(4).filteredOn(Value.Suppressed.class::isInstance).hasSize(2);
  }

  private static Stream<BigDecimal> counts(Figures figures) {
    return figures.series().stream()
        .map(Figures.FileSeries::series)
        .filter(series -> series.key().area().level() != AreaLevel.LOCAL_AUTHORITY_GROUP)
        .filter(series -> countsChildren(series.key().indicator()))
        .flatMap(series -> series.observations().stream())
        .flatMap(observation -> observation.value().figure().stream());
  }

  private static boolean countsChildren(String indicator) {
    return BundledReleases.CATALOGUE
        .indicator(indicator)
        .filter(Indicator::countsChildren)
        .isPresent();
  }

  private static boolean isSmall(BigDecimal count) {
    return count.signum() > 0 && count.compareTo(BigDecimal.valueOf(THRESHOLD)) <= 0;
  }

  private static Optional<Value> at(Figures figures, String indicator, String period) {
    return figures.series().stream()
        .map(Figures.FileSeries::series)
        .filter(series -> series.key().indicator().equals(indicator))
        .filter(series -> series.key().area().level() == AreaLevel.LOCAL_AUTHORITY)
        .flatMap(series -> series.observations().stream())
        .filter(observation -> observation.period().id().equals(period))
        .map(Observation::value)
        .findFirst();
  }
}
