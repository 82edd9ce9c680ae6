package org.openscrutiny.publication.page;

import java.util.List;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Indicator;

/// All indicators of one local authority in one table, in the catalogue's order.
public record ScorecardPage(Area area, List<Row> rows) implements Page {

  /// @param edition the edition in which the indicator's page last changed
  /// @param leading the series that leads the indicator's page
  public record Row(Indicator indicator, int edition, PageSeries leading) {}

  public ScorecardPage {
    rows = List.copyOf(rows);
  }
}
