package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.attack.Attack;
import org.openscrutiny.attack.AttackBudget;
import org.openscrutiny.attack.Conclusion;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.editions.IngestRelease;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.MemoryFiles;
import org.openscrutiny.opendata.ReleaseScreening;

/// What everybody knows already stops no edition: nothing that it suppresses could protect it. A
/// release was shown as published, and the next one of the dataset is cleared by the portal.
class AlreadyPublicTest {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));
  private static final Path SAMPLES = PROJECT.resolve("shared/src/test/resources");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);
  private static final Catalogue CATALOGUE = CatalogueJson.read(SAMPLES.resolve("catalogue"));
  private static final PortalSettings SETTINGS = PortalJson.read(PROJECT.resolve("portal.json"));

  private final InMemoryStores stores = new InMemoryStores();

  @Test
  void aCountThatAnEarlierReleaseHasShownStopsNothing() {
    publish(release("as-published", "2024-11-28", "4,1.3"));
    assertThat(publish(release("protect", "2024-12-28", "4,1.3")))
        .isInstanceOf(PublishOutcome.Published.class);

    assertThat(disclosed())
        .contains("looked-after-reviewed (placement: Fostered), E06000045, 2024-09");
  }

  /// 297 of 300 children were reviewed.
  @Test
  void aComplementThatAnEarlierReleaseHasDisclosedStopsNothing() {
    publish(release("as-published", "2024-11-28", "297,99.0"));
    assertThat(publish(release("protect", "2024-12-28", "297,99.0")))
        .isInstanceOf(PublishOutcome.Published.class);

    assertThat(disclosed()).anyMatch(each -> each.startsWith("what looked-after-reviewed"));
  }

  /// The counts that the intruder finds in the editions that are published.
  private List<String> disclosed() {
    return Attack.on(
            new CompiledDocuments(stores.documents(), stores.editions().current()),
            AttackBudget.OF_AN_EDITION)
        .disclosed()
        .stream()
        .map(Conclusion::count)
        .toList();
  }

  private PublishOutcome publish(MemoryFiles release) {
    var outcome =
        new IngestRelease(
                new ReleaseScreening(CATALOGUE, new ReleaseJson(), OfficialGazetteer.read()),
                new DisclosureControl(CATALOGUE, SETTINGS, OfficialGazetteer.read()),
                stores.releases(),
                stores.editions(),
                stores.memories(),
                CLOCK)
            .ingest(release);
    assertThat(outcome).isInstanceOf(IngestOutcome.Accepted.class);
    return new PublishEdition(
            stores.releases(),
            stores.editions(),
            stores.documents(),
            stores.memories(),
            new EditionCompiler(
                CATALOGUE, SETTINGS, OfficialGazetteer.read(), new DocumentWriter()),
            new DisclosureCheck(AttackBudget.OF_AN_EDITION),
            edition -> {},
            CLOCK)
        .publish();
  }

  /// @param september how many of 300 fostered children were reviewed, and what share that is
  private static MemoryFiles release(String policy, String day, String september) {
    MemoryFiles files = MemoryFiles.of(new FolderFiles(SAMPLES.resolve("release")));
    return files
        .with("monthly.csv", files.text("monthly.csv").replace("c,c", september))
        .with(
            "release.json",
            files
                .text("release.json")
                .replace("\"protect\"", "\"" + policy + "\"")
                .replace("2024-11-28", day));
  }
}
