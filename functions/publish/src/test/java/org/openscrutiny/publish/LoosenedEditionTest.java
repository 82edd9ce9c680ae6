package org.openscrutiny.publish;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.editions.IndicatorBuilder;
import org.openscrutiny.editions.MadeUpRelease;
import org.openscrutiny.editions.SampleMeasures;

/// What a person has released by name stops no edition, although the intruder finds it.
class LoosenedEditionTest {
  private static final Catalogue CATALOGUE =
      new Catalogue(
          List.of(new Topic("care", "Care", "How are children cared for?")),
          List.of(
              indicator("visits", Unit.NUMBER).build(),
              indicator("children", Unit.NUMBER).build(),
              indicator("visits-percentage", Unit.PERCENT)
                  .counting("visits")
                  .outOf("children")
                  .build()),
          List.of(),
          List.of());
  private static final String YEAR = "202324 Financial year | Southampton";

  private final CheckedPortal portal = new CheckedPortal(CATALOGUE, SampleMeasures.SETTINGS);

  private static IndicatorBuilder indicator(String id, Unit unit) {
    return new IndicatorBuilder(
        id, "care", unit, unit == Unit.NUMBER ? 0 : 1, Polarity.NONE, Measured.DURING);
  }

  @Test
  void theFigureItself() {
    published(protect().table(" : visits | children", YEAR + " | 3 | 25"));

    published(
        later("one")
            .showing("visits", "2023/24")
            .table(" : visits | children", YEAR + " | 3 | 25"));
    published(later("three").table(" : children", YEAR + " | 25"));
  }

  @Test
  void aFigureThatDisclosesIt() {
    published(protect().table(" : visits | children", YEAR + " | 3 | 25"));

    published(
        later("one").showing("visits", "2023/24").table(" : visits-percentage", YEAR + " | 12.0"));
    published(later("three").table(" : children", YEAR + " | 25"));
  }

  @Test
  void theFigureInAnotherDataset() {
    published(protect().table(" : visits | children", YEAR + " | 3 | 25"));

    published(later("two").showing("visits", "2023/24").table(" : visits", YEAR + " | 3"));
    published(later("three").table(" : children", YEAR + " | 25"));
  }

  @Test
  void aFigureOfAnotherDatasetThatDisclosesIt() {
    published(protect().table(" : visits | children", YEAR + " | 3 | 25"));

    published(
        later("two").showing("visits", "2023/24").table(" : visits-percentage", YEAR + " | 12.0"));
    published(later("three").table(" : children", YEAR + " | 25"));
  }

  private static MadeUpRelease protect() {
    return new MadeUpRelease("one", "protect", "2025-01-02");
  }

  private static MadeUpRelease later(String dataset) {
    return new MadeUpRelease(dataset, "as-published", "2025-02-02");
  }

  private void published(MadeUpRelease release) {
    portal.published(List.of(release.files()));
  }
}
