package org.openscrutiny.domain;

import java.util.Comparator;
import java.util.TreeMap;
import org.openscrutiny.domain.ReleaseDescription.OutsideCount;

/// What one figure is about: an indicator, an area, a part of the population and a period.
///
/// Levels that mean everybody ("Total", "All …") are removed: the figure for all children is the
/// same cell whether or not its file has a filter.
///
/// @param indicator the indicator's id; for a count that nobody publishes, a description of it
public record Cell(String indicator, Area area, Filters filters, Period period) {
  public static final Comparator<Cell> BY_NAME = Comparator.comparing(Cell::name);

  public Cell {
    if (filters.levels().values().stream().anyMatch(Filters::isTotal)) {
      var levels = new TreeMap<>(filters.levels());
      levels.values().removeIf(Filters::isTotal);
      filters = new Filters(levels);
    }
  }

  public static Cell of(SeriesKey key, Period period) {
    return new Cell(key.indicator(), key.area(), key.filters(), period);
  }

  public static Cell of(OutsideCount count) {
    return new Cell(count.indicator(), count.area(), count.filters(), count.period());
  }

  /// The cell of another indicator about the same area, population and period.
  public Cell ofIndicator(String other) {
    return new Cell(other, area, filters, period);
  }

  public Cell in(Period other) {
    return new Cell(indicator, area, filters, other);
  }

  public Cell of(Area other) {
    return new Cell(indicator, other, filters, period);
  }

  public Cell of(Filters other) {
    return new Cell(indicator, area, other, period);
  }

  /// A text that identifies the cell, the same in every run.
  public String name() {
    var name = new StringBuilder(indicator).append(", ").append(area.code());
    filters
        .levels()
        .forEach((filter, level) -> name.append(", ").append(filter).append(": ").append(level));
    return name.append(", ").append(period.id()).toString();
  }
}
