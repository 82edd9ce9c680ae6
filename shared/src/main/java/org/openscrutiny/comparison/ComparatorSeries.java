package org.openscrutiny.comparison;

import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Series;

/// The figures of one comparator: England, the region, a group of authorities.
public record ComparatorSeries(PortalSettings.Comparator who, Series series, Basis basis) {
  /// Figures that the publisher gives.
  public ComparatorSeries(PortalSettings.Comparator who, Series series) {
    this(who, series, new Basis.Published());
  }
}
