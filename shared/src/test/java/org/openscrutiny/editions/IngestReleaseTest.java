package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Release;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.MemoryFiles;
import org.openscrutiny.opendata.ReleaseScreening;

class IngestReleaseTest {
  private final InMemoryStores stores = new InMemoryStores();
  private final ReleaseStore store = stores.releases();
  private final Catalogue catalogue =
      CatalogueJson.read(Path.of("src", "test", "resources", "catalogue"));
  private final IngestRelease useCase =
      new IngestRelease(
          new ReleaseScreening(catalogue, new ReleaseJson(), OfficialGazetteer.read()),
          new DisclosureControl(
              catalogue, PortalJson.read(Path.of("..", "portal.json")), OfficialGazetteer.read()),
          store,
          new InMemoryStores().editions(),
          new InMemoryStores().memories(),
          Clock.systemUTC());

  @Test
  void aReleaseIsSetAgainstTheOneBefore() {
    MemoryFiles first = release().with("release.json", asPublished());
    assertThat(ingested(first).findings()).isEmpty();

    MemoryFiles second =
        first.with(
            "monthly.csv", first.text("monthly.csv").replace("470,400,85.1", "473,402,84.99"));

    assertThat(ingested(second).findings())
        .extracting(Finding::check)
        .containsExactly("history-changed");
    assertThat(useCase.ingest(second)).isInstanceOf(IngestOutcome.AlreadyKnown.class);
  }

  @Test
  void ofAProtectedReleaseItIsNotToldThatAFigureChanged() {
    MemoryFiles first = release();
    assertThat(ingested(first).findings()).isEmpty();

    MemoryFiles second =
        release()
            .with(
                "monthly.csv", first.text("monthly.csv").replace("470,400,85.1", "473,402,84.99"));

    assertThat(ingested(second).findings()).isEmpty();
  }

  @Test
  void aReleaseThatIsHandedOverAgainBeforeItsDayTakesThePlaceOfTheFirst() {
    Release first = ingested(release());
    MemoryFiles postponed = publishedAt("2031-01-06T09:30:00");

    var outcome = (IngestOutcome.Accepted) useCase.ingest(postponed);
    assertThat(outcome.replaced()).containsExactly(first);
    assertThat(store.waiting(first.description().dataset())).containsExactly(outcome.release());
    assertThat(useCase.ingest(release()))
        .isEqualTo(new IngestOutcome.AlreadyKnown(first, Standing.SUPERSEDED));
    assertThat(useCase.ingest(postponed))
        .isEqualTo(new IngestOutcome.AlreadyKnown(outcome.release(), Standing.WAITING));
  }

  @Test
  void aCorrectionThatStatesWhatItRevisesFollowsWhatItCorrects() {
    Release first = ingested(publishedAt("2024-12-05T09:30:00"));

    var outcome = (IngestOutcome.Accepted) useCase.ingest(correction("2024-12-05T17:30:00"));

    assertThat(outcome.replaced()).isEmpty();
    assertThat(store.waiting(first.description().dataset()))
        .containsExactlyInAnyOrder(first, outcome.release());
  }

  @Test
  void aCorrectionThatComesBeforeWhatItCorrectsReplacesNothingEither() {
    Release correction = ingested(correction("2024-12-05T17:30:00"));

    var outcome = (IngestOutcome.Accepted) useCase.ingest(publishedAt("2024-12-05T09:30:00"));

    assertThat(outcome.replaced()).isEmpty();
    assertThat(store.waiting(correction.description().dataset()))
        .containsExactlyInAnyOrder(correction, outcome.release());
  }

  @Test
  void aCorrectionBeforeTheDayTakesThePlaceOfWhatNobodyHasSeen() {
    Release first = ingested(publishedAt("2031-01-06T09:30:00"));

    var outcome = (IngestOutcome.Accepted) useCase.ingest(correction("2031-01-06T17:30:00"));

    assertThat(outcome.replaced()).containsExactly(first);
  }

  @Test
  void aReleaseThatMightBeShownBeforeTheOneThatIsShownIsRefused() {
    MemoryFiles files = publishedAt("2024-12-05T09:30:00");
    Release shown = ingested(files);
    publish(shown);
    assertThat(useCase.ingest(files))
        .isEqualTo(new IngestOutcome.AlreadyKnown(shown, Standing.SHOWN));

    var refused = (IngestOutcome.Refused) useCase.ingest(publishedAt("2024-12-04T09:30:00"));
    assertThat(refused.refusal().findings())
        .extracting(Finding::check)
        .contains("publish-superseded");
    assertThat(useCase.ingest(publishedAt("2031-01-06T09:30:00")))
        .isInstanceOf(IngestOutcome.Accepted.class);
  }

  private void publish(Release release) {
    EditionStore editions = stores.editions();
    var edition =
        new Edition(1, Instant.EPOCH, Map.of(release.description().dataset(), release.id()));
    editions.flip(editions.plan(edition));
  }

  private static MemoryFiles publishedAt(String moment) {
    String json =
        release().text("release.json").replaceAll("(\"publishAt\": *\")[^\"]*", "$1" + moment);
    return release().with("release.json", json);
  }

  private static MemoryFiles correction(String moment) {
    MemoryFiles files = publishedAt(moment);
    return files
        .with("monthly.csv", files.text("monthly.csv").replace("470,400,85.1", "473,402,84.99"))
        .with(
            "release.json",
            files
                .text("release.json")
                .replaceAll(
                    "\"revisions\": *\\[\\]",
                    """
                    "revisions": [{"indicator": "looked-after-children", "period": "2024-09",
                      "why": "Late records."}]\
                    """));
  }

  private static MemoryFiles release() {
    return MemoryFiles.of(new FolderFiles(Path.of("src", "test", "resources", "release")));
  }

  private static String asPublished() {
    return release().text("release.json").replace("\"protect\"", "\"as-published\"");
  }

  private Release ingested(MemoryFiles files) {
    return ((IngestOutcome.Accepted) useCase.ingest(files)).release();
  }
}
