package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openscrutiny.attack.AttackBudget;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.editions.IngestRelease;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.MemoryFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.releases.BundledReleases;

/// Three editions of a random dataset: the certificates of each hold, and the intruder, who reads
/// all of them, discloses nothing. `-DrandomEditions=500` tries so many datasets.
class RandomEditionsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);

  private final InMemoryStores stores = new InMemoryStores();

  static LongStream seeds() {
    return LongStream.range(0, Long.getLong("randomEditions", 12));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsDisclosed(long seed) {
    int edition = 0;
    for (MemoryFiles release : new RegroupedReleases(seed).releases()) {
      edition++;
      assertThat(publish(release))
          .as("edition %d of seed %d", edition, seed)
          .isInstanceOf(PublishOutcome.Published.class);
    }
  }

  private PublishOutcome publish(MemoryFiles release) {
    IngestOutcome outcome =
        new IngestRelease(
                new ReleaseScreening(
                    BundledReleases.CATALOGUE, new ReleaseJson(), OfficialGazetteer.read()),
                new DisclosureControl(
                    BundledReleases.CATALOGUE, BundledReleases.SETTINGS, OfficialGazetteer.read()),
                stores.releases(),
                CLOCK)
            .ingest(release);
    assertThat(outcome).isInstanceOf(IngestOutcome.Accepted.class);
    return new PublishEdition(
            stores.releases(),
            stores.editions(),
            stores.documents(),
            stores.memories(),
            new EditionCompiler(
                BundledReleases.CATALOGUE,
                BundledReleases.SETTINGS,
                OfficialGazetteer.read(),
                new DocumentWriter()),
            new DisclosureCheck(AttackBudget.OF_AN_EDITION),
            edition -> {},
            CLOCK)
        .publish();
  }
}
