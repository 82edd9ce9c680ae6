package org.openscrutiny.pages;

import java.util.List;
import org.openscrutiny.domain.Indicator;

/// The indicators that have a page for the council's own area, all or those of one topic.
public record CataloguePage(List<CatalogueEntry> indicators) implements Page {

  /// @param edition the edition in which the indicator's page last changed
  /// @param leading the series that leads the indicator's page
  /// @param sentence the first of the page's sentences
  public record CatalogueEntry(
      Indicator indicator, int edition, PageSeries leading, String sentence) {}

  public CataloguePage {
    indicators = List.copyOf(indicators);
  }

  /// Those of one topic.
  public CataloguePage of(String topic) {
    return new CataloguePage(
        indicators.stream().filter(each -> each.indicator().topic().equals(topic)).toList());
  }
}
