package org.openscrutiny.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.DocumentJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseScreening;

/// The bundled releases, taken in and published as the functions do it, without a database.
public final class BundledReleases {
  private BundledReleases() {}

  /// @param project the project's folder
  public static void publish(Path project, InMemoryStores stores, Clock clock) {
    Catalogue catalogue = CatalogueJson.read(project.resolve("catalogue"));
    PortalSettings settings = PortalJson.read(project.resolve("portal.json"));
    var ingest =
        new IngestRelease(
            new ReleaseScreening(catalogue, new ReleaseJson()),
            catalogue,
            settings,
            stores.releases(),
            clock);
    for (Path folder : folders(project.resolve("events/releases"))) {
      ingest.ingest(new FolderFiles(folder));
    }
    new PublishEdition(
            stores.releases(),
            stores.editions(),
            stores.documents(),
            new EditionCompiler(catalogue, settings, new DocumentJson()),
            edition -> {},
            clock)
        .publish();
  }

  private static List<Path> folders(Path parent) {
    try (Stream<Path> found = Files.list(parent)) {
      return found.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
