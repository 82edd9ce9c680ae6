package org.openscrutiny.releases;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.IngestRelease;
import org.openscrutiny.editions.NoOutputCheck;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.geography.OfficialGazetteer;
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

  /// What was transcribed from the council's papers.
  public static final List<String> DATASETS =
      List.of(
          "attendance",
          "children-and-families-monthly",
          "childrens-services-monthly",
          "education-outcomes",
          "exclusions",
          "key-stage-2",
          "safeguarding-board");

  /// The official figures of England, its regions and all local authorities.
  public static final String HEADLINES = "official-headlines";

  private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

  private static final Map<String, ScreeningOutcome.Accepted> SCREENED = new ConcurrentHashMap<>();
  private static final Map<String, ClearedRelease> CLEARED = new ConcurrentHashMap<>();

  private BundledReleases() {}

  /// The papers as the first edition, which is compiled once for all tests that only read it.
  private static final class FirstEdition {
    private static final InMemoryStores STORES = new InMemoryStores();

    static {
      publish(STORES, Clock.fixed(NOW, ZoneOffset.UTC));
    }
  }

  /// The same with the headlines.
  private static final class WithHeadlines {
    private static final InMemoryStores STORES = new InMemoryStores();

    static {
      publish(
          Stream.concat(DATASETS.stream(), Stream.of(HEADLINES)).toList(),
          STORES,
          Clock.fixed(NOW, ZoneOffset.UTC));
    }
  }

  /// The stores after the first edition of all papers was published. They are shared: a test that
  /// writes publishes its own.
  public static InMemoryStores published() {
    return FirstEdition.STORES;
  }

  /// The stores after the first edition of everything that comes with the portal was published.
  /// They have pages of all authorities, which take their time, so only tests about them use it.
  public static InMemoryStores publishedWithHeadlines() {
    return WithHeadlines.STORES;
  }

  /// @throws IllegalStateException with the findings when the release is refused
  public static ScreeningOutcome.Accepted screened(String dataset) {
    return SCREENED.computeIfAbsent(
        dataset,
        name ->
            switch (screening().screen(files(name))) {
              case ScreeningOutcome.Accepted accepted -> accepted;
              case ScreeningOutcome.Refused refused ->
                  throw new IllegalStateException(name + " is refused: " + refused.findings());
            });
  }

  /// A release as it is cleared when it is the first of its dataset.
  public static ClearedRelease cleared(String dataset) {
    return CLEARED.computeIfAbsent(dataset, name -> cleared(screened(name), List.of()));
  }

  /// @param earlier what the releases before showed, the newest first
  public static ClearedRelease cleared(ScreeningOutcome.Accepted screened, List<Figures> earlier) {
    return clearing(CATALOGUE).clear(screened.description(), screened.figures(), earlier);
  }

  public static Clearing clearing(Catalogue catalogue) {
    return new DisclosureControl(catalogue, SETTINGS, OfficialGazetteer.read()).ofRelease();
  }

  public static Figures figures(String dataset) {
    return screened(dataset).figures();
  }

  /// Publishes all papers as the first edition.
  public static void publish(InMemoryStores stores, Clock clock) {
    publish(DATASETS, stores, clock);
  }

  /// Publishes some of them as the first edition.
  static void publish(List<String> datasets, InMemoryStores stores, Clock clock) {
    datasets.forEach(dataset -> ingest(files(dataset), stores, clock));
    new PublishEdition(
            stores.releases(),
            stores.editions(),
            stores.documents(),
            stores.memories(),
            new EditionCompiler(
                CATALOGUE, SETTINGS, OfficialGazetteer.read(), new DocumentWriter()),
            new NoOutputCheck(),
            edition -> {},
            clock)
        .publish();
  }

  static void ingest(ReleaseFiles files, InMemoryStores stores, Clock clock) {
    new IngestRelease(
            screening(),
            new DisclosureControl(CATALOGUE, SETTINGS, OfficialGazetteer.read()),
            stores.releases(),
            stores.editions(),
            stores.memories(),
            clock)
        .ingest(files);
  }

  private static ReleaseScreening screening() {
    return new ReleaseScreening(CATALOGUE, new ReleaseJson(), OfficialGazetteer.read());
  }

  static FolderFiles files(String dataset) {
    String folder = dataset.equals(HEADLINES) ? "events/official" : "events/releases";
    return new FolderFiles(PROJECT.resolve(folder).resolve(dataset));
  }
}
