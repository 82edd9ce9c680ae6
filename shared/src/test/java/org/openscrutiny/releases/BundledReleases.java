package org.openscrutiny.releases;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.openscrutiny.documents.DocumentJson;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.IngestRelease;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.opendata.ScreeningOutcome;
import org.openscrutiny.suppression.release.ClearedRelease;
import org.openscrutiny.suppression.release.Clearing;

/// The releases that come with the portal: as they are read from their files, before clearing, and
/// taken in and published as the functions do it.
public final class BundledReleases {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));

  public static final Catalogue CATALOGUE = CatalogueJson.read(PROJECT.resolve("catalogue"));

  public static final PortalSettings SETTINGS = PortalJson.read(PROJECT.resolve("portal.json"));

  public static final List<String> DATASETS =
      List.of(
          "attendance",
          "children-and-families-monthly",
          "childrens-services-monthly",
          "education-outcomes",
          "exclusions",
          "key-stage-2",
          "safeguarding-board");

  private BundledReleases() {}

  /// @throws IllegalStateException with the findings when the release is refused
  public static ScreeningOutcome.Accepted screened(String dataset) {
    return switch (screening().screen(files(dataset))) {
      case ScreeningOutcome.Accepted accepted -> accepted;
      case ScreeningOutcome.Refused refused ->
          throw new IllegalStateException(dataset + " is refused: " + refused.findings());
    };
  }

  public static ClearedRelease cleared(ScreeningOutcome.Accepted screened) {
    return cleared(screened, List.of());
  }

  /// @param earlier what the releases before showed, the newest first
  public static ClearedRelease cleared(ScreeningOutcome.Accepted screened, List<Figures> earlier) {
    return clearing(CATALOGUE).clear(screened.description(), screened.figures(), earlier);
  }

  public static Clearing clearing(Catalogue catalogue) {
    return new DisclosureControl(catalogue, SETTINGS, Clock.systemUTC()).ofRelease();
  }

  public static Figures figures(String dataset) {
    return screened(dataset).figures();
  }

  /// Publishes all of them as the first edition.
  public static void publish(InMemoryStores stores, Clock clock) {
    DATASETS.forEach(dataset -> ingest(files(dataset), stores, clock));
    new PublishEdition(
            stores.releases(),
            stores.editions(),
            stores.documents(),
            new EditionCompiler(CATALOGUE, SETTINGS, new DocumentJson()),
            edition -> {},
            clock)
        .publish();
  }

  static void ingest(ReleaseFiles files, InMemoryStores stores, Clock clock) {
    new IngestRelease(screening(), CATALOGUE, SETTINGS, stores.releases(), clock).ingest(files);
  }

  private static ReleaseScreening screening() {
    return new ReleaseScreening(CATALOGUE, new ReleaseJson());
  }

  static FolderFiles files(String dataset) {
    return new FolderFiles(PROJECT.resolve("events/releases").resolve(dataset));
  }
}
