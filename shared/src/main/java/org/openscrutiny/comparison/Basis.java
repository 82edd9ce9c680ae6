package org.openscrutiny.comparison;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Period;

/// Where the figures of a comparator come from. Published figures are preferred to computed ones.
/// The two are never mixed in one series.
public sealed interface Basis {

  /// The publisher gives the figures.
  record Published() implements Basis {}

  /// The figures are computed from those of single authorities.
  ///
  /// @param modelYear the version of the list of neighbours
  /// @param neighbours all authorities on that list, the closest first, with a figure or without
  /// @param of the number of neighbours with a figure, by period
  record Computed(
      Statistic statistic, int modelYear, List<Area> neighbours, Map<Period, Integer> of)
      implements Basis {
    public Computed {
      neighbours = List.copyOf(neighbours);
      of = Collections.unmodifiableMap(new TreeMap<>(of));
    }

    /// The number of neighbours with a figure in one period.
    public int of(Period period) {
      return of.getOrDefault(period, 0);
    }
  }
}
