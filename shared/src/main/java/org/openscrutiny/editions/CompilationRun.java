package org.openscrutiny.editions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.LondonTime;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.pages.AreaTables;
import org.openscrutiny.pages.AreasPage;
import org.openscrutiny.pages.AuthoritiesPage;
import org.openscrutiny.pages.AuthorityList;
import org.openscrutiny.pages.CataloguePage;
import org.openscrutiny.pages.CertificatePage;
import org.openscrutiny.pages.ChangesPage;
import org.openscrutiny.pages.ChangesPage.DatasetChange;
import org.openscrutiny.pages.ComparatorLines;
import org.openscrutiny.pages.ComputedComparators;
import org.openscrutiny.pages.DatasetPage;
import org.openscrutiny.pages.EditionChange;
import org.openscrutiny.pages.EditionPage;
import org.openscrutiny.pages.EditionsPage;
import org.openscrutiny.pages.IndicatorPage;
import org.openscrutiny.pages.IndicatorPages;
import org.openscrutiny.pages.Page;
import org.openscrutiny.pages.QualityPage;
import org.openscrutiny.pages.QualityPages;
import org.openscrutiny.pages.Revisions;
import org.openscrutiny.pages.ScorecardPage;
import org.openscrutiny.pages.SeriesIndex;
import org.openscrutiny.pages.SummaryPages;

/// One compilation of an edition.
final class CompilationRun {
  private final Catalogue catalogue;
  private final PortalSettings settings;
  private final PageFormat format;
  private final Gazetteer gazetteer;
  private final Compilation compilation;
  private final EditionClearance clearance;
  private final List<ReleaseFigures> changed;
  private final SeriesIndex now;
  private final SeriesIndex before;
  private final IndicatorPages pages;
  private final Draft draft;
  private final MemoryDraft memory;
  private final EditionRevisions revisions;
  private final QualityPages quality;
  private final Withdrawals withdrawals;
  private final AreaTables authorityTables;
  private final Map<String, List<String>> members;

  CompilationRun(
      Catalogue catalogue,
      PortalSettings settings,
      PageFormat format,
      Gazetteer gazetteer,
      ComputedComparators computed,
      Compilation compilation,
      EditionClearance clearance,
      Consumer<Document> written) {
    int number = compilation.edition().number();
    this.catalogue = catalogue;
    this.settings = settings;
    this.format = format;
    this.gazetteer = gazetteer;
    this.compilation = compilation;
    this.clearance = clearance;
    this.changed = of(clearance.now(), compilation.compiled());
    this.now = new SeriesIndex(clearance.now().values(), gazetteer);
    this.before = new SeriesIndex(of(clearance.before(), compilation.compiled()), gazetteer);
    this.pages =
        new IndicatorPages(
            catalogue,
            clearance.now(),
            now,
            new ComparatorLines(settings, now, gazetteer, computed));
    this.draft = new Draft(number, compilation.previous(), written);
    this.memory = new MemoryDraft(number, compilation.memories());
    this.revisions =
        new EditionRevisions(
            new Revisions(number, clearance.now(), compilation.edition().reasons(), now, before),
            memory,
            compilation.datasets(),
            compilation.altered());
    this.quality = new QualityPages(clearance.now());
    this.withdrawals = Withdrawals.of(compilation);
    this.members = computed.members(settings);
    this.authorityTables = new AreaTables(clearance.now(), now, gazetteer);
  }

  /// The order matters: a summary has the editions in which the pages that it sums up last changed.
  List<Remembered<?>> compile() {
    Map<String, Area> areas = indicators();
    var summaries =
        new SummaryPages(
            catalogue,
            settings,
            pages,
            LondonTime.of(compilation.edition().publishedAt()).toLocalDate());
    scorecards(areas, summaries);
    CataloguePage all = summaries.catalogue(indicator -> lastChanged(indicator, settings.home()));
    write(DocumentNames.CATALOGUE, all);
    catalogue
        .topics()
        .forEach(topic -> write(DocumentNames.catalogue(topic.id()), all.of(topic.id())));
    ChangesPage changes = new EditionChanges(catalogue, compilation, memory).page(revisions);
    writeAlways(DocumentNames.CHANGES, changes);
    changed.forEach(each -> datasetPages(each, changes));
    clearance.certificates().forEach(this::certificatePage);
    withdrawnPages();
    qualityPages();
    editionPages(all, changes);
    return memory.written();
  }

  /// Writes the pages of each indicator that the edition touches.
  ///
  /// @return the areas that have such a page, by code
  private Map<String, Area> indicators() {
    var areas = new TreeMap<String, Area>();
    for (Indicator indicator : touched()) {
      Collection<Area> authorities = authorities(indicator);
      List<AreasPage> tables = authorityTables.tables(indicator);
      draft.expect(names(indicator, authorities, tables));
      for (Area area : authorities) {
        areas.putIfAbsent(area.code(), area);
        indicatorPage(indicator, area);
      }
      areaTables(indicator, tables);
    }
    return areas;
  }

  private void indicatorPage(Indicator indicator, Area area) {
    IndicatorPage page =
        withdrawals.onPage(
            pages.page(indicator, area, revisions.ofPage(indicator.id(), area)),
            before.lines(indicator.id(), area.code()));
    quality.add(page);
    write(DocumentNames.indicator(indicator.id(), area.code()), page);
  }

  private static List<String> names(
      Indicator indicator, Collection<Area> authorities, List<AreasPage> tables) {
    var names = new ArrayList<String>();
    names.add(DocumentNames.areas(indicator.id()));
    tables.forEach(table -> names.add(DocumentNames.areas(indicator.id(), table.period().id())));
    authorities.forEach(area -> names.add(DocumentNames.indicator(indicator.id(), area.code())));
    return names;
  }

  private void areaTables(Indicator indicator, List<AreasPage> tables) {
    tables.stream()
        .findFirst()
        .ifPresent(newest -> write(DocumentNames.areas(indicator.id()), newest));
    tables.forEach(table -> write(DocumentNames.areas(indicator.id(), table.period().id()), table));
  }

  private void scorecards(Map<String, Area> areas, SummaryPages summaries) {
    draft.expect(
        Stream.concat(
                Stream.of(DocumentNames.AREAS),
                areas.keySet().stream()
                    .flatMap(code ->
                        Stream.of(
                            DocumentNames.scorecard(code),
                            DocumentNames.scorecardCsv(code),
                            DocumentNames.revisions(code))))
            .toList());
    var authorities = new AuthorityList(memory.before(MemoryKey.AUTHORITIES), gazetteer);
    for (Area area : areas.values()) {
      String name = DocumentNames.scorecard(area.code());
      ScorecardPage scorecard =
          summaries.scorecard(area, indicator -> lastChanged(indicator, area));
      memory.remember(MemoryKey.pageEditions(area.code()), PageEditions.of(scorecard));
      write(name, scorecard);
      draft.write(DocumentNames.scorecardCsv(area.code()), format.scorecardTable(scorecard));
      write(DocumentNames.revisions(area.code()), revisions.ofArea(area));
      authorities.add(scorecard, draft.touched(name).orElseThrow());
    }
    AuthoritiesPage page = authorities.page();
    memory.remember(MemoryKey.AUTHORITIES, page);
    write(DocumentNames.AREAS, page);
  }

  /// The edition in which the page of an indicator last changed.
  private int lastChanged(Indicator indicator, Area area) {
    String name = DocumentNames.indicator(indicator.id(), area.code());
    Map<String, Integer> remembered =
        memory.before(MemoryKey.pageEditions(area.code())).byIndicator();
    return draft
        .touched(name)
        .orElseGet(() ->
            Optional.ofNullable(remembered.get(indicator.id()))
                .orElseGet(() -> draft.changedBefore(name)));
  }

  private void datasetPages(ReleaseFigures dataset, ChangesPage changes) {
    String id = dataset.release().description().dataset();
    write(
        DocumentNames.dataset(id),
        new DatasetPage(
            dataset.release(),
            changes.version(id).orElseGet(() -> memory.before(MemoryKey.version(id))),
            revisions.ofDataset(id)));
    draft.write(DocumentNames.csv(id), format.figuresTable(catalogue, dataset));
  }

  /// Every address of a withdrawn dataset says so from this edition on. What it was revised by
  /// stays remembered.
  private void withdrawnPages() {
    withdrawals
        .pages()
        .forEach((dataset, page) -> {
          var _ = revisions.ofDataset(dataset);
          DocumentBody notice = format.page(page, compilation.edition().number());
          Stream.of(
                  DocumentNames.dataset(dataset),
                  DocumentNames.csv(dataset),
                  DocumentNames.quality(dataset),
                  DocumentNames.certificate(dataset))
              .forEach(name -> draft.replace(name, notice));
        });
  }

  /// Every protected dataset has a certificate page, changed or not: figures of one dataset may be
  /// part of the proof of another.
  private void certificatePage(String dataset, CertificatePage page) {
    memory.remember(MemoryKey.hidden(dataset), HiddenFigures.of(page));
    write(DocumentNames.certificate(dataset), page);
  }

  /// Writes the quality pages of the changed datasets, and of all that share a page with them.
  private void qualityPages() {
    var datasets = new TreeSet<String>(quality.datasets());
    changed.forEach(each -> datasets.add(each.release().description().dataset()));
    draft.expect(datasets.stream().map(DocumentNames::quality).toList());
    for (String dataset : datasets) {
      MemoryKey<DatasetDisagreements> key = MemoryKey.disagreements(dataset);
      QualityPage page = quality.page(dataset, memory.before(key).disagreements());
      memory.remember(key, new DatasetDisagreements(page.disagreements()));
      write(DocumentNames.quality(dataset), page);
    }
  }

  private void editionPages(CataloguePage onPages, ChangesPage changed) {
    List<EditionChange> changes = changed.datasets().stream().map(DatasetChange::change).toList();
    List<Release> releases =
        compilation.now().values().stream().map(ReleaseFigures::release).toList();
    writeAlways(
        DocumentNames.EDITION,
        EditionPage.of(
            compilation.edition().publishedAt(),
            settings,
            members,
            catalogue.topics(),
            onPages,
            releases,
            changes,
            compilation.edition().reasons(),
            clearance.removals().all()));
    EditionsPage all =
        memory
            .before(MemoryKey.EDITIONS)
            .followedBy(
                new EditionsPage.EditionEntry(
                    compilation.edition().number(), compilation.edition().publishedAt(), changes));
    memory.remember(MemoryKey.EDITIONS, all);
    memory.remember(MemoryKey.REMOVALS, clearance.removals());
    writeAlways(DocumentNames.EDITIONS, all);
  }

  /// The indicators that the changed datasets have or had, in the catalogue's order.
  private List<Indicator> touched() {
    var ids = new HashSet<String>();
    changed.forEach(release ->
        release.figures().series().forEach(each -> ids.add(each.series().key().indicator())));
    Set<String> gone = before.indicators();
    return catalogue.indicators().stream()
        .filter(indicator -> ids.contains(indicator.id()) || gone.contains(indicator.id()))
        .toList();
  }

  /// Those that have figures now, and those that had some in the edition before.
  private Collection<Area> authorities(Indicator indicator) {
    var areas = new TreeMap<String, Area>();
    Stream.of(now, before)
        .flatMap(index -> index.localAuthorities(indicator.id()).stream())
        .forEach(area -> areas.putIfAbsent(area.code(), area));
    return areas.values();
  }

  private void write(String name, Page page) {
    draft.write(name, edition -> format.page(page, edition));
  }

  private void writeAlways(String name, Page page) {
    draft.writeAlways(name, format.page(page, compilation.edition().number()));
  }

  private static List<ReleaseFigures> of(
      Map<String, ReleaseFigures> figures, Set<String> datasets) {
    return figures.entrySet().stream()
        .filter(entry -> datasets.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
