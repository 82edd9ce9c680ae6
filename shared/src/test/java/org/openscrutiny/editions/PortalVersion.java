package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.geography.OfficialGazetteer;

/// Versions of the portal that compile other documents from the same releases.
enum PortalVersion {
  THIS_VERSION(SampleMeasures.CATALOGUE, SampleMeasures.SETTINGS),

  /// It compares with England alone.
  OTHER_BYTES(SampleMeasures.CATALOGUE, comparedWithEngland(SampleMeasures.SETTINGS)),

  /// It doesn't know the rate, so it has no pages of it.
  FEWER_PAGES(withoutTheRate(SampleMeasures.CATALOGUE), SampleMeasures.SETTINGS);

  private final EditionCompiler compiler;

  PortalVersion(Catalogue catalogue, PortalSettings settings) {
    compiler =
        new EditionCompiler(catalogue, settings, OfficialGazetteer.read(), new DocumentWriter());
  }

  EditionCompiler compiler() {
    return compiler;
  }

  /// What this version makes of the release that the contract begins with, by name.
  Map<String, Document> documents() {
    return documents(CouncilPaperReleases.monthly());
  }

  Map<String, Document> documents(ReleaseFigures release) {
    var stores = new InMemoryStores();
    stores.releases().accept(release.release(), release.figures(), List.of());
    new PublishEdition(
            stores.releases(),
            stores.editions(),
            stores.documents(),
            stores.memories(),
            compiler,
            new NoOutputCheck(),
            edition -> {},
            SecondPublisherContract.CLOCK)
        .publish();
    var documents = new TreeMap<String, Document>();
    stores.written().forEach(each -> documents.put(each.name(), each));
    assertThat(documents).isNotEmpty();
    return documents;
  }

  private static Catalogue withoutTheRate(Catalogue catalogue) {
    return new Catalogue(
        catalogue.topics(),
        catalogue.indicators().stream()
            .filter(each -> !each.equals(SampleMeasures.CARE_RATE))
            .toList());
  }

  private static PortalSettings comparedWithEngland(PortalSettings settings) {
    return new PortalSettings(
        settings.title(),
        settings.council(),
        settings.councilUrl(),
        settings.contact(),
        settings.home(),
        List.of(settings.comparators().getFirst()),
        settings.threshold(),
        settings.accent());
  }
}
