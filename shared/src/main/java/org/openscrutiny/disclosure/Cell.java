package org.openscrutiny.disclosure;

import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.SeriesKey;

/// One figure of a release: of an indicator, for an area, a part of the population and a period.
record Cell(String indicator, Area area, Filters filters, Period period) {
  static Cell of(SeriesKey key, Period period) {
    return new Cell(key.indicator(), key.area(), key.filters(), period);
  }

  /// The figure of another indicator about the same area, population and period.
  Cell ofIndicator(String other) {
    return new Cell(other, area, filters, period);
  }

  Cell in(Period other) {
    return new Cell(indicator, area, filters, other);
  }

  Cell of(Area other) {
    return new Cell(indicator, other, filters, period);
  }
}
