package org.openscrutiny.comparison;

import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Series;

/// What the publisher prints for one comparator: England, the region, a group of authorities.
public record ComparatorSeries(PortalSettings.Comparator who, Series series) {}
