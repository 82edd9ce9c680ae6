package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.OCTOBER;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.SOUTHAMPTON;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Counts;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.ReleaseDescription.Merge;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.editions.IndicatorBuilder;

class LevelRecodingTest {
  private static final List<Merge> TEAMS =
      List.of(new Merge("team", List.of("East 1", "East 2"), "East"));

  /// Staff are not protected, so that recoding has no need to add them up.
  @ParameterizedTest
  @CsvSource({"CHILDREN,23", "EVENTS,23", "STAFF,"})
  void onlyCountsOfChildrenAndEventsAreAddedUp(Counts counts, String sum) {
    Indicator indicator =
        new IndicatorBuilder("counted", "care", Unit.NUMBER, 0, Polarity.NONE, Measured.DURING)
            .countOf(counts)
            .build();
    var catalogue = new Catalogue(List.of(new Topic("care", "Care", "?")), List.of(indicator));
    Figures figures =
        new SmallReleaseBuilder()
            .with("counted", SOUTHAMPTON, OCTOBER, "20", "team", "East 1")
            .with("counted", SOUTHAMPTON, OCTOBER, "3", "team", "East 2")
            .with("counted", SOUTHAMPTON, OCTOBER, "30", "team", "West")
            .figures();

    Figures recoded = new LevelRecoding(catalogue, TEAMS).merged(figures);

    assertThat(recoded.series())
        .extracting(each -> each.series().key().filters().levels().get("team"))
        .containsExactlyElementsOf(sum == null ? List.of("West") : List.of("West", "East"));
    assertThat(recoded.series().stream().skip(1))
        .allSatisfy(each ->
            assertThat(SmallReleaseBuilder.text(each.series().observations().getFirst().value()))
                .isEqualTo(sum));
  }
}
