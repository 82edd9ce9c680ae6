package org.openscrutiny.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.pages.CataloguePage;
import org.openscrutiny.pages.DatasetPage;
import org.openscrutiny.pages.EditionChange;
import org.openscrutiny.pages.EditionPage;
import org.openscrutiny.pages.EditionsPage;

/// Builds the manifest of an edition and the list of all editions.
final class EditionPages {
  private final Compilation compilation;
  private final Catalogue catalogue;
  private final PortalSettings settings;
  private final Map<String, List<DatasetPage.Revised>> revised;

  /// @param revised the revisions that the edition brings, by dataset
  EditionPages(
      Compilation compilation,
      Catalogue catalogue,
      PortalSettings settings,
      Map<String, List<DatasetPage.Revised>> revised) {
    this.compilation = compilation;
    this.catalogue = catalogue;
    this.settings = settings;
    this.revised = revised;
  }

  /// @param onPages the indicators that have a page for the council's own area
  EditionPage manifest(CataloguePage onPages) {
    return new EditionPage(
        compilation.edition().publishedAt(),
        settings,
        catalogue.topics().stream()
            .map(topic ->
                new EditionPage.TopicCount(
                    topic,
                    Math.toIntExact(
                        onPages.indicators().stream()
                            .filter(each -> each.indicator().topic().equals(topic.id()))
                            .count())))
            .toList(),
        compilation.now().values().stream().map(ReleaseFigures::release).toList(),
        changes());
  }

  /// @param before the list as of the edition before
  EditionsPage list(Optional<EditionsPage> before) {
    Edition edition = compilation.edition();
    var entries = new ArrayList<EditionsPage.Entry>();
    entries.add(new EditionsPage.Entry(edition.number(), edition.publishedAt(), changes()));
    before.ifPresent(list -> entries.addAll(list.editions()));
    return new EditionsPage(entries);
  }

  private List<EditionChange> changes() {
    return compilation.changed().stream()
        .map(dataset -> change(dataset, revised.getOrDefault(dataset, List.of()).size()))
        .toList();
  }

  private EditionChange change(String dataset, int revisions) {
    Optional<Release> now =
        Optional.ofNullable(compilation.now().get(dataset)).map(ReleaseFigures::release);
    Optional<Release> before =
        Optional.ofNullable(compilation.before().get(dataset)).map(ReleaseFigures::release);
    EditionChange.Kind kind =
        now.isEmpty()
            ? EditionChange.Kind.WITHDRAWN
            : before.isEmpty() ? EditionChange.Kind.NEW : EditionChange.Kind.REVISED;
    Release release = now.or(() -> before).orElseThrow();
    return new EditionChange(
        dataset, kind, release.description().title(), release.indicators(), revisions);
  }
}
