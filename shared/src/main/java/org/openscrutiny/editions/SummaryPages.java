package org.openscrutiny.editions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openscrutiny.comparison.Progress;
import org.openscrutiny.comparison.TopicProgress;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.pages.CataloguePage;
import org.openscrutiny.pages.IndicatorPages;
import org.openscrutiny.pages.ScorecardPage;

/// Builds the pages that say one thing of each of many indicators. Write the indicators' own pages
/// first: a summary tells in which edition each of them last changed.
final class SummaryPages {
  private final Catalogue catalogue;
  private final PortalSettings settings;
  private final PageFormat format;
  private final IndicatorPages pages;
  private final Draft draft;

  SummaryPages(
      Catalogue catalogue,
      PortalSettings settings,
      PageFormat format,
      IndicatorPages pages,
      Draft draft) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.format = format;
    this.pages = pages;
    this.draft = draft;
  }

  ScorecardPage scorecard(Area area) {
    Map<String, Integer> before = before(area);
    var rows = new ArrayList<ScorecardPage.Row>();
    for (Indicator indicator : catalogue.indicators()) {
      pages
          .leading(indicator, area)
          .ifPresent(leading ->
              rows.add(
                  new ScorecardPage.Row(
                      indicator,
                      lastChanged(indicator, area, before),
                      leading,
                      pages.lastYear(indicator, area))));
    }
    return new ScorecardPage(area, topics(rows), rows);
  }

  private List<TopicProgress> topics(List<ScorecardPage.Row> rows) {
    LocalDate newest =
        rows.stream()
            .flatMap(row -> row.leading().standing().newestFigure().stream())
            .map(each -> each.period().end())
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    return catalogue.topics().stream()
        .map(topic ->
            new TopicProgress(
                topic,
                rows.stream()
                    .filter(row -> row.indicator().topic().equals(topic.id()))
                    .map(row ->
                        new TopicProgress.Entry(
                            row.indicator(),
                            Progress.of(
                                row.indicator(),
                                row.leading().series(),
                                row.leading().standing(),
                                newest),
                            row.leading().standing()))
                    .toList(),
                settings.comparators()))
        .filter(topic -> !topic.entries().isEmpty())
        .toList();
  }

  /// All indicators with figures for the council's own area.
  CataloguePage catalogue() {
    Area home = settings.home();
    Map<String, Integer> before = before(home);
    var entries = new ArrayList<CataloguePage.Entry>();
    for (Indicator indicator : catalogue.indicators()) {
      pages
          .leading(indicator, home)
          .ifPresent(leading ->
              entries.add(
                  new CataloguePage.Entry(
                      indicator,
                      lastChanged(indicator, home, before),
                      leading,
                      IndicatorPages.sentences(indicator, home, List.of(leading)).getFirst())));
    }
    return new CataloguePage(entries);
  }

  /// The edition before says of every page on an area's scorecard when it last changed: one look-up
  /// for all of them.
  private Map<String, Integer> before(Area area) {
    return draft
        .previousBody(DocumentNames.scorecard(area.code()))
        .map(format::pageEditions)
        .orElse(Map.of());
  }

  private int lastChanged(Indicator indicator, Area area, Map<String, Integer> before) {
    String name = DocumentNames.indicator(indicator.id(), area.code());
    return draft
        .touched(name)
        .orElseGet(() ->
            before.containsKey(indicator.id())
                ? before.getOrDefault(indicator.id(), 0)
                : draft.changedBefore(name));
  }
}
