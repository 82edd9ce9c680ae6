package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Catalogue;
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
  private final ReleaseStore store = new InMemoryStores().releases();
  private final Catalogue catalogue =
      CatalogueJson.read(Path.of("src", "test", "resources", "catalogue"));
  private final IngestRelease useCase =
      new IngestRelease(
          new ReleaseScreening(catalogue, new ReleaseJson(), OfficialGazetteer.read()),
          new DisclosureControl(
              catalogue, PortalJson.read(Path.of("..", "portal.json")), OfficialGazetteer.read()),
          store,
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
