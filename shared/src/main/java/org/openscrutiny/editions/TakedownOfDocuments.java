package org.openscrutiny.editions;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.Takedown;

/// Takes down the documents of earlier editions that hold figures of some indicators, or from which
/// they follow: the pages and tables of the indicators in all areas, since those of one area are
/// compared with the others; every scorecard and catalogue, which have the newest figures; the
/// datasets that have the indicators, with their data and quality reports; and all certificates,
/// whose proofs have figures of other datasets.
///
/// It can be done again, and whoever takes up a publication does it again.
record TakedownOfDocuments(
    ReleaseStore releases,
    EditionStore editions,
    DocumentStore documents,
    Memories memories,
    EditionCompiler compiler,
    Announcer announcer) {

  /// What was taken down leaves the addresses of earlier editions, before anything is compiled.
  void ofTakedowns(Compilation compilation) {
    int upTo = compilation.edition().number() - 1;
    for (Takedown each : compilation.newTakedowns()) {
      announcer.takenDown(takeDown(each, upTo, indicators(each)));
    }
  }

  /// What follows from it leaves them too.
  void ofWhatFollows(Compilation compilation, EditionClearance clearance) {
    List<Takedown> takedowns = compilation.newTakedowns();
    if (!takedowns.isEmpty()) {
      int upTo = compilation.edition().number() - 1;
      announcer.takenDown(
          takeDown(takedowns.getLast(), upTo, clearance.removals().indicatorsOf(upTo + 1)));
    }
  }

  private TakenDown takeDown(Takedown takedown, int upTo, Set<String> indicators) {
    List<Edition> shown =
        editions.published().stream().filter(each -> each.number() <= upTo).toList();
    List<Release> affected =
        shown.stream()
            .flatMap(edition -> edition.releases().values().stream())
            .distinct()
            .flatMap(id -> releases.release(id).stream())
            .filter(release -> release.indicators().stream().anyMatch(indicators::contains))
            .toList();
    documents.takeDown(names(indicators, shown, affected), upTo, compiler.notice(takedown, upTo));
    return new TakenDown(
        takedown,
        upTo,
        indicators,
        affected.stream()
            .map(release -> release.description().dataset())
            .collect(Collectors.toSet()));
  }

  private Set<String> areas(List<Edition> shown) {
    var areas = new TreeSet<String>();
    shown.forEach(edition ->
        memories.asOf(MemoryKey.AUTHORITIES, edition.number()).authorities().stream()
            .map(entry -> entry.area().code())
            .forEach(areas::add));
    return areas;
  }

  private Set<String> names(Set<String> indicators, List<Edition> shown, List<Release> affected) {
    var names = new TreeSet<String>(compiler.catalogues());
    for (String area : areas(shown)) {
      names.add(DocumentNames.scorecard(area));
      names.add(DocumentNames.scorecardCsv(area));
      names.add(DocumentNames.revisions(area));
      indicators.forEach(each -> names.add(DocumentNames.indicator(each, area)));
    }
    indicators.forEach(each -> names.add(DocumentNames.areas(each)));
    shown.stream()
        .flatMap(edition -> edition.releases().keySet().stream())
        .map(DocumentNames::certificate)
        .forEach(names::add);
    affected.forEach(release -> names.addAll(ofRelease(release, indicators)));
    return names;
  }

  private Set<String> ofRelease(Release release, Set<String> indicators) {
    var names = new TreeSet<String>();
    String dataset = release.description().dataset();
    names.add(DocumentNames.dataset(dataset));
    names.add(DocumentNames.csv(dataset));
    names.add(DocumentNames.quality(dataset));
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
  private Set<String> indicators(Takedown takedown) {
    if (!takedown.ofWholeRelease()) {
      return Set.of(takedown.indicator());
    }
    var indicators = new TreeSet<String>();
    releases.release(takedown.release()).ifPresent(each -> indicators.addAll(each.indicators()));
    return indicators;
  }
}
