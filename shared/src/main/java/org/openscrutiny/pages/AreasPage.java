package org.openscrutiny.pages;

import java.math.BigDecimal;
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
/// @param yearBefore the same period a year before, where the measure is the same and the same
///   dataset has figures of it
/// @param areas the best first, or the highest where neither is better; a total by name
/// @param others England, regions and groups, which are not ranked
public record AreasPage(
    Indicator indicator,
    Period period,
    List<Period> periods,
    Optional<Period> yearBefore,
    Filters filters,
    List<AreaRow> areas,
    List<AreaRow> others)
    implements Page {

  /// @param region of a local authority
  /// @param before what it was a year before
  public record AreaRow(
      Area area,
      Value value,
      Optional<Rank> rank,
      Optional<Area> region,
      Optional<Before> before) {}

  /// The figure of the year before.
  public record Before(BigDecimal figure, Optional<Rank> rank) {}

  public AreasPage {
    periods = List.copyOf(periods);
    areas = List.copyOf(areas);
    others = List.copyOf(others);
  }
}
