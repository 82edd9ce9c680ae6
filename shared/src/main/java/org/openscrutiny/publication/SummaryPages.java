package org.openscrutiny.publication;

import java.util.ArrayList;
import java.util.List;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.publication.page.CataloguePage;
import org.openscrutiny.publication.page.ScorecardPage;

/// Builds the pages that say one thing of each of many indicators. Write the indicators' own pages
/// first: a summary tells in which edition each of them last changed.
final class SummaryPages {
  private final Catalogue catalogue;
  private final PortalSettings settings;
  private final IndicatorPages pages;
  private final Draft draft;

  SummaryPages(Catalogue catalogue, PortalSettings settings, IndicatorPages pages, Draft draft) {
    this.catalogue = catalogue;
    this.settings = settings;
    this.pages = pages;
    this.draft = draft;
  }

  ScorecardPage scorecard(Area area) {
    var rows = new ArrayList<ScorecardPage.Row>();
    for (Indicator indicator : catalogue.indicators()) {
      pages
          .leading(indicator, area)
          .ifPresent(leading ->
              rows.add(new ScorecardPage.Row(indicator, lastChanged(indicator, area), leading)));
    }
    return new ScorecardPage(area, rows);
  }

  /// All indicators with figures for the council's own area.
  CataloguePage catalogue() {
    Area home = settings.home();
    var entries = new ArrayList<CataloguePage.Entry>();
    for (Indicator indicator : catalogue.indicators()) {
      pages
          .leading(indicator, home)
          .ifPresent(leading ->
              entries.add(
                  new CataloguePage.Entry(
                      indicator,
                      lastChanged(indicator, home),
                      leading,
                      IndicatorPages.sentences(indicator, home, List.of(leading)).getFirst())));
    }
    return new CataloguePage(entries);
  }

  private int lastChanged(Indicator indicator, Area area) {
    return draft.lastChanged(DocumentNames.indicator(indicator.id(), area.code()));
  }
}
