package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.attack.AttackBudget;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.IndicatorBuilder;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.editions.IngestRelease;
import org.openscrutiny.editions.MadeUpRelease;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.editions.SampleMeasures;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.ReleaseScreening;

/// What a person has released by name stops no edition, although the intruder finds it.
class LoosenedEditionTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);
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

  private final InMemoryStores stores = new InMemoryStores();

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
    IngestOutcome ingested =
        new IngestRelease(
                new ReleaseScreening(CATALOGUE, new ReleaseJson(), OfficialGazetteer.read()),
                new DisclosureControl(CATALOGUE, SampleMeasures.SETTINGS, OfficialGazetteer.read()),
                stores.releases(),
                stores.editions(),
                stores.memories(),
                CLOCK)
            .ingest(release.files());
    assertThat(ingested).isInstanceOf(IngestOutcome.Accepted.class);
    assertThat(
            new PublishEdition(
                    stores.releases(),
                    stores.editions(),
                    stores.documents(),
                    stores.memories(),
                    new EditionCompiler(
                        CATALOGUE,
                        SampleMeasures.SETTINGS,
                        OfficialGazetteer.read(),
                        new DocumentWriter()),
                    new DisclosureCheck(AttackBudget.OF_AN_EDITION),
                    edition -> {},
                    CLOCK)
                .publish())
        .isInstanceOf(PublishOutcome.Published.class);
  }
}
