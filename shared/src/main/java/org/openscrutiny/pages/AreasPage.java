package org.openscrutiny.pages;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.comparison.Rank;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Value;

/// All local authorities, compared for one indicator and period.
///
/// @param periods all periods that have such a page, the newest first
/// @param areas the best first; by name where the indicator has no polarity
/// @param others England, regions and groups, which are not ranked
public record AreasPage(
    Indicator indicator,
    Period period,
    List<Period> periods,
    Filters filters,
    List<AreaRow> areas,
    List<AreaRow> others)
    implements Page {

  public record AreaRow(Area area, Value value, Optional<Rank> rank) {}

  public AreasPage {
    periods = List.copyOf(periods);
    areas = List.copyOf(areas);
    others = List.copyOf(others);
  }
}
