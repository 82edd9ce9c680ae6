package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.openscrutiny.attack.AttackBudget;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.editions.IngestRelease;
import org.openscrutiny.editions.OutputCheck;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.ReleaseFiles;
import org.openscrutiny.opendata.ReleaseScreening;
import org.openscrutiny.releases.BundledReleases;

/// A portal in memory that ingests releases and publishes editions as the functions do, with the
/// audit and the attack before each edition is served.
final class CheckedPortal {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);

  private final InMemoryStores stores = new InMemoryStores();
  private final Catalogue catalogue;
  private final PortalSettings settings;

  CheckedPortal(Catalogue catalogue, PortalSettings settings) {
    this.catalogue = catalogue;
    this.settings = settings;
  }

  /// With the catalogue and the settings that come with the portal.
  static CheckedPortal bundled() {
    return new CheckedPortal(BundledReleases.CATALOGUE, BundledReleases.SETTINGS);
  }

  InMemoryStores stores() {
    return stores;
  }

  IngestOutcome ingest(ReleaseFiles release) {
    return new IngestRelease(
            new ReleaseScreening(catalogue, new ReleaseJson(), OfficialGazetteer.read()),
            new DisclosureControl(catalogue, settings, OfficialGazetteer.read()),
            stores.releases(),
            stores.editions(),
            stores.memories(),
            CLOCK)
        .ingest(release);
  }

  PublishOutcome publish() {
    return publish(new DisclosureCheck(AttackBudget.OF_AN_EDITION));
  }

  PublishOutcome publish(OutputCheck check) {
    return new PublishEdition(
            stores.releases(),
            stores.editions(),
            stores.documents(),
            stores.memories(),
            new EditionCompiler(
                catalogue, settings, OfficialGazetteer.read(), new DocumentWriter()),
            check,
            edition -> {},
            CLOCK)
        .publish();
  }

  /// Ingests a release, which has to be accepted, and publishes an edition.
  PublishOutcome publish(ReleaseFiles release) {
    assertThat(ingest(release)).isInstanceOf(IngestOutcome.Accepted.class);
    return publish();
  }

  /// Publishes an edition with each release, one after the other.
  void published(List<? extends ReleaseFiles> releases) {
    for (ReleaseFiles release : releases) {
      assertThat(publish(release)).isInstanceOf(PublishOutcome.Published.class);
    }
  }

  /// The suppressed figures of a dataset in the current edition: `visits, 2024-10, team: East`.
  List<String> suppressed(String dataset) {
    int current = stores.editions().current();
    String csv =
        new CompiledDocuments(stores.documents(), current)
            .required("/api/v1/editions/%d/datasets/%s/data.csv".formatted(current, dataset));
    return csv.lines()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[14].equals("c"))
        .map(cells ->
            "%s, %s%s".formatted(cells[2], cells[7], cells[11].isEmpty() ? "" : ", " + cells[11]))
        .sorted()
        .collect(Collectors.toList());
  }
}
