package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.ReleaseJson;

/// A small release without a fault, for tests to break in one place.
final class GoodRelease {
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final ReleaseScreening SCREENING =
      new ReleaseScreening(CatalogueJson.read(RESOURCES.resolve("catalogue")), new ReleaseJson());

  private GoodRelease() {}

  static MemoryFiles files() {
    var release = new MemoryFiles();
    var folder = new FolderFiles(RESOURCES.resolve("release"));
    for (String name : folder.names()) {
      try (var bytes = folder.open(name)) {
        release.with(name, bytes.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return release;
  }

  static Screened screen(ReleaseFiles files) {
    return SCREENING.screen(files);
  }

  static Screened screen(ReleaseFiles files, LastRelease last) {
    return SCREENING.screen(files, last);
  }

  static Screened.Accepted accepted(ReleaseFiles files) {
    Screened screened = screen(files);
    assertThat(screened).as("%s", screened.findings()).isInstanceOf(Screened.Accepted.class);
    return (Screened.Accepted) screened;
  }
}
