package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
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

/// Three editions of a random dataset. What is served has certificates that hold, and the intruder,
/// who reads all editions, discloses nothing: otherwise the edition is refused. Few are refused,
/// where levels are regrouped and totals rounded at the same time, so that several readings of the
/// figures are possible. `-DrandomEditions=500` tries so many datasets.
class RandomEditionsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);
  private static final int DATASETS = Integer.getInteger("randomEditions", 30);

  @Test
  void fewEditionsAreRefused() {
    var refused = new ArrayList<String>();
    for (long seed = 0; seed < DATASETS; seed++) {
      var stores = new InMemoryStores();
      for (MemoryFiles release : new RegroupedReleases(seed).releases()) {
        int current = stores.editions().current();
        if (publish(stores, release) instanceof PublishOutcome.Refused(_, _, var findings)) {
          assertThat(stores.editions().current()).isEqualTo(current);
          refused.add("seed %d: %s".formatted(seed, findings.failures()));
        }
      }
    }

    assertThat(refused).hasSizeLessThanOrEqualTo(Math.ceilDiv(DATASETS, 5));
  }

  private static PublishOutcome publish(InMemoryStores stores, MemoryFiles release) {
    IngestOutcome outcome =
        new IngestRelease(
                new ReleaseScreening(
                    BundledReleases.CATALOGUE, new ReleaseJson(), OfficialGazetteer.read()),
                new DisclosureControl(
                    BundledReleases.CATALOGUE, BundledReleases.SETTINGS, OfficialGazetteer.read()),
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
