package org.openscrutiny.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.openscrutiny.comparison.Progress;
import org.openscrutiny.comparison.TopicProgress;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.PortalSettings;

/// Fills the pages that have one row for each of many indicators: the scorecard and the catalogue.
/// Each row has the edition in which the indicator's own page last changed.
public final class SummaryPages {
  private final Catalogue catalogue;
  private final PortalSettings settings;
  private final IndicatorPages pages;
  private final LocalDate day;

  /// @param day on which the edition is published, in London
  public SummaryPages(
      Catalogue catalogue, PortalSettings settings, IndicatorPages pages, LocalDate day) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.pages = pages;
    this.day = day;
  }

  /// @param lastChanged the edition in which an indicator's page for this area last changed
  public ScorecardPage scorecard(Area area, ToIntFunction<Indicator> lastChanged) {
    var rows = new ArrayList<ScorecardPage.ScorecardRow>();
    for (Indicator indicator : catalogue.indicators()) {
      pages
          .leading(indicator, area)
          .ifPresent(leading ->
              rows.add(
                  new ScorecardPage.ScorecardRow(
                      indicator,
                      lastChanged.applyAsInt(indicator),
                      leading,
                      pages.lastYear(indicator, area))));
    }
    return new ScorecardPage(area, topics(rows), rows);
  }

  /// All indicators with figures for the council's own area.
  ///
  /// @param lastChanged the edition in which an indicator's page for that area last changed
  public CataloguePage catalogue(ToIntFunction<Indicator> lastChanged) {
    Area home = settings.home();
    var entries = new ArrayList<CataloguePage.CatalogueEntry>();
    for (Indicator indicator : catalogue.indicators()) {
      pages
          .leading(indicator, home)
          .ifPresent(leading ->
              entries.add(
                  new CataloguePage.CatalogueEntry(
                      indicator,
                      lastChanged.applyAsInt(indicator),
                      leading,
                      IndicatorPages.sentences(indicator, home, List.of(leading)).getFirst())));
    }
    return new CataloguePage(entries);
  }

  private List<TopicProgress> topics(List<ScorecardPage.ScorecardRow> rows) {
    LocalDate published =
        rows.stream()
            .map(row -> pages.publishedOn(row.leading().dataset()))
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
                                row.leading().result(),
                                published),
                            row.leading().result(),
                            pages.nextDue(row.leading().dataset()).filter(day::isAfter)))
                    .toList(),
                settings.comparators()))
        .filter(topic -> !topic.entries().isEmpty())
        .toList();
  }
}
