package org.openscrutiny.editions;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.Takedown;

/// Takes down the documents of earlier editions that hold figures of some indicators, or from which
/// they follow: the pages and tables of the indicators in all areas, since those of one area are
/// compared with the others; every scorecard and catalogue, which have the newest figures; the
/// datasets that have the indicators, with their data; and all quality reports and certificates,
/// which quote figures of other datasets.
record TakedownOfDocuments(
    ReleaseStore releases, EditionStore editions, DocumentStore documents, Memories memories) {

  /// @param indicators their ids
  /// @return the ids of the areas whose documents were taken down
  TakenDown takeDown(Takedown takedown, Set<String> indicators, EditionCompiler compiler) {
    List<Edition> shown =
        editions.published().stream()
            .filter(each -> each.number() <= takedown.edition())
            .toList();
    Set<String> areas = areas(shown);
    documents.takeDown(
        names(indicators, areas, shown, compiler), takedown.edition(), compiler.notice(takedown));
    return new TakenDown(takedown, indicators, areas);
  }

  private Set<String> areas(List<Edition> shown) {
    var areas = new TreeSet<String>();
    shown.forEach(edition ->
        memories.asOf(MemoryKey.AUTHORITIES, edition.number()).authorities().stream()
            .map(entry -> entry.area().code())
            .forEach(areas::add));
    return areas;
  }

  private Set<String> names(
      Set<String> indicators, Set<String> areas, List<Edition> shown, EditionCompiler compiler) {
    var names = new TreeSet<String>(compiler.catalogues());
    for (String area : areas) {
      names.add(DocumentNames.scorecard(area));
      names.add(DocumentNames.scorecardCsv(area));
      indicators.forEach(each -> names.add(DocumentNames.indicator(each, area)));
    }
    indicators.forEach(each -> names.add(DocumentNames.areas(each)));
    var ids = new HashSet<String>();
    for (Edition edition : shown) {
      for (String dataset : edition.releases().keySet()) {
        names.add(DocumentNames.quality(dataset));
        names.add(DocumentNames.certificate(dataset));
      }
      ids.addAll(edition.releases().values());
    }
    ids.stream()
        .flatMap(id -> releases.release(id).stream())
        .filter(release -> release.indicators().stream().anyMatch(indicators::contains))
        .forEach(release -> names.addAll(ofRelease(release, indicators)));
    return names;
  }

  private Set<String> ofRelease(Release release, Set<String> indicators) {
    var names = new TreeSet<String>();
    String dataset = release.description().dataset();
    names.add(DocumentNames.dataset(dataset));
    names.add(DocumentNames.csv(dataset));
    Figures figures = releases.figures(release.id());
    figures.series().stream()
        .map(Figures.FileSeries::series)
        .filter(series -> indicators.contains(series.key().indicator()))
        .forEach(series ->
            series
                .observations()
                .forEach(at ->
                    names.add(DocumentNames.areas(series.key().indicator(), at.period().id()))));
    return names;
  }

  /// The indicators of what is taken down, before anything follows from it.
  Set<String> indicators(Takedown takedown) {
    return Stream.concat(
            Stream.of(takedown.indicator()).filter(each -> !each.isEmpty()),
            Optional.of(takedown.release())
                .filter(id -> !id.isEmpty())
                .flatMap(releases::release)
                .stream()
                .flatMap(release -> release.indicators().stream()))
        .collect(TreeSet::new, Set::add, Set::addAll);
  }
}
