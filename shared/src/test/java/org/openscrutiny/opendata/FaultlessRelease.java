package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.ReleaseJson;

/// A small release without a fault, which tests change in one place.
final class FaultlessRelease {
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final ReleaseScreening SCREENING =
      new ReleaseScreening(
          CatalogueJson.read(RESOURCES.resolve("catalogue")),
          new ReleaseJson(),
          OfficialGazetteer.read());

  private FaultlessRelease() {}

  static MemoryFiles files() {
    return MemoryFiles.of(new FolderFiles(RESOURCES.resolve("release")));
  }

  static ScreeningOutcome screen(ReleaseFiles files) {
    return SCREENING.screen(files);
  }

  static ScreeningOutcome screen(ReleaseFiles files, LastRelease last) {
    return SCREENING.screen(files, last);
  }

  static ScreeningOutcome.Accepted accepted(ReleaseFiles files) {
    ScreeningOutcome screened = screen(files);
    assertThat(screened)
        .as("%s", screened.findings())
        .isInstanceOf(ScreeningOutcome.Accepted.class);
    return (ScreeningOutcome.Accepted) screened;
  }
}
