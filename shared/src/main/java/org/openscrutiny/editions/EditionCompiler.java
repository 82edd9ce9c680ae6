package org.openscrutiny.editions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.geography.OfficialPlaces;
import org.openscrutiny.geography.StatisticalNeighbours;
import org.openscrutiny.pages.AreaTables;
import org.openscrutiny.pages.AreasPage;
import org.openscrutiny.pages.AuthorityList;
import org.openscrutiny.pages.CataloguePage;
import org.openscrutiny.pages.ComparatorLines;
import org.openscrutiny.pages.DatasetPage;
import org.openscrutiny.pages.IndicatorPage;
import org.openscrutiny.pages.IndicatorPages;
import org.openscrutiny.pages.Page;
import org.openscrutiny.pages.RevisedValue;
import org.openscrutiny.pages.ScorecardPage;
import org.openscrutiny.pages.SeriesIndex;
import org.openscrutiny.suppression.release.JointClearing;

/// Compiles an edition: every document that its changed datasets touch and that says something new.
/// The same compilation always gives the same bytes, so it can be done again after a fault.
///
/// A dataset touches the pages of its indicators in every local authority, whichever dataset that
/// has figures from, since one page joins them all. An indicator that the catalogue doesn't know
/// has no page; its figures are in the dataset's CSV only.
public final class EditionCompiler {
  private final Catalogue catalogue;
  private final PortalSettings settings;
  private final PageFormat format;
  private final JointClearing clearing;
  private final StatisticalNeighbours neighbours =
      StatisticalNeighbours.newest(OfficialPlaces.formerCodes());

  public EditionCompiler(Catalogue catalogue, PortalSettings settings, PageFormat format) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.format = format;
    this.clearing = new DisclosureControl(catalogue, settings).ofEdition();
  }

  /// @param written takes each document as soon as it is compiled; none of them is kept here
  public void compile(Compilation compilation, Consumer<Document> written) {
    new Run(compilation, written).compile();
  }

  /// One compilation.
  private final class Run {
    private final Compilation compilation;
    private final EditionClearance clearance;
    private final List<ReleaseFigures> changed;
    private final SeriesIndex now;
    private final SeriesIndex before;
    private final Revisions revisions;
    private final IndicatorPages pages;
    private final Draft draft;
    private final QualityPages quality;
    private final Map<String, List<DatasetPage.Revised>> revised = new HashMap<>();

    Run(Compilation compilation, Consumer<Document> written) {
      this.compilation = compilation;
      this.clearance = EditionClearance.of(compilation, clearing, format);
      this.changed = of(clearance.now(), compilation.changed());
      this.now = new SeriesIndex(clearance.now().values());
      this.before = new SeriesIndex(of(clearance.before(), compilation.changed()));
      int number = compilation.edition().number();
      this.revisions = new Revisions(number, clearance.now(), now, before);
      this.pages =
          new IndicatorPages(
              catalogue, clearance.now(), now, new ComparatorLines(settings, now, neighbours));
      this.draft = new Draft(number, compilation.previous(), written);
      this.quality = new QualityPages(clearance.now(), format, draft);
    }

    /// The order matters: a page tells in which edition the pages that it sums up last changed.
    void compile() {
      var areas = new TreeMap<String, Area>();
      for (Indicator indicator : touched()) {
        Collection<Area> authorities = authorities(indicator);
        List<AreasPage> tables = new AreaTables(clearance.now(), now).tables(indicator);
        draft.expect(names(indicator, authorities, tables));
        for (Area area : authorities) {
          areas.putIfAbsent(area.code(), area);
          indicatorPage(indicator, area);
        }
        areaTables(indicator, tables);
      }
      draft.expect(
          Stream.concat(
                  Stream.of(DocumentNames.AREAS),
                  areas.keySet().stream()
                      .flatMap(code ->
                          Stream.of(
                              DocumentNames.scorecard(code), DocumentNames.scorecardCsv(code))))
              .toList());
      var summaries = new SummaryPages(catalogue, settings, format, pages, draft);
      scorecards(areas.values(), summaries);
      CataloguePage all = summaries.catalogue();
      write(DocumentNames.CATALOGUE, all);
      catalogue
          .topics()
          .forEach(topic -> write(DocumentNames.catalogue(topic.id()), all.of(topic.id())));
      changed.forEach(this::datasetPages);
      certificatePages();
      qualityPages();
      editionPages(all);
    }

    private void scorecards(Collection<Area> areas, SummaryPages summaries) {
      var authorities =
          new AuthorityList(draft.previousBody(DocumentNames.AREAS).map(format::authorities));
      for (Area area : areas) {
        String name = DocumentNames.scorecard(area.code());
        ScorecardPage scorecard = summaries.scorecard(area);
        write(name, scorecard);
        draft.write(
            DocumentNames.scorecardCsv(area.code()),
            ScorecardCsv.CONTENT_TYPE,
            edition -> ScorecardCsv.of(scorecard));
        authorities.add(scorecard, draft.touched(name).orElseThrow());
      }
      write(DocumentNames.AREAS, authorities.page());
    }

    private void indicatorPage(Indicator indicator, Area area) {
      String name = DocumentNames.indicator(indicator.id(), area.code());
      List<RevisedValue> found = revisions.found(indicator.id(), area);
      for (RevisedValue each : found) {
        revised
            .computeIfAbsent(each.dataset(), id -> new ArrayList<>())
            .add(new DatasetPage.Revised(indicator.id(), area.code(), each));
      }
      List<RevisedValue> earlier =
          draft.previousBody(name).map(format::revisions).orElse(List.of());
      List<RevisedValue> all = revisions.withEarlier(found, earlier, indicator.id(), area.code());
      IndicatorPage page = pages.page(indicator, area, all);
      quality.add(page);
      write(name, page);
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
      tables.forEach(
          table -> write(DocumentNames.areas(indicator.id(), table.period().id()), table));
    }

    private void datasetPages(ReleaseFigures dataset) {
      String id = dataset.release().description().dataset();
      List<DatasetPage.Revised> earlier =
          draft
              .previousBody(DocumentNames.dataset(id))
              .map(format::datasetRevisions)
              .orElse(List.of());
      List<DatasetPage.Revised> all =
          Stream.concat(revised.getOrDefault(id, List.of()).stream(), earlier.stream())
              .map(revisions::withoutHidden)
              .toList();
      write(DocumentNames.dataset(id), new DatasetPage(dataset.release(), all));
      draft.writeLarge(
          DocumentNames.csv(id),
          DataCsv.CONTENT_TYPE,
          bytes -> new DataCsv(catalogue).write(dataset, bytes));
    }

    /// Of every dataset that is protected, since what one shows may be part of what is proved of
    /// another.
    private void certificatePages() {
      clearance
          .certificates()
          .forEach((dataset, page) -> write(DocumentNames.certificate(dataset), page));
    }

    /// Those of the changed datasets, and of all that share a page with them.
    private void qualityPages() {
      var datasets = new TreeSet<String>(quality.datasets());
      changed.forEach(each -> datasets.add(each.release().description().dataset()));
      draft.expect(datasets.stream().map(DocumentNames::quality).toList());
      datasets.forEach(id -> write(DocumentNames.quality(id), quality.page(id)));
    }

    private void editionPages(CataloguePage onPages) {
      var edition = new EditionPages(compilation, catalogue, settings, revised);
      writeAlways(DocumentNames.EDITION, edition.manifest(onPages));
      writeAlways(
          DocumentNames.EDITIONS,
          edition.list(draft.previousBody(DocumentNames.EDITIONS).map(format::editions)));
    }

    /// In the catalogue's order.
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
      draft.write(name, format.contentType(), edition -> format.write(page, edition));
    }

    private void writeAlways(String name, Page page) {
      draft.writeAlways(name, format.contentType(), edition -> format.write(page, edition));
    }
  }

  private static List<ReleaseFigures> of(
      Map<String, ReleaseFigures> figures, Set<String> datasets) {
    return figures.entrySet().stream()
        .filter(entry -> datasets.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}
