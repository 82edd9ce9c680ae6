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
  /// @param model the year of the list of members
  /// @param members all authorities on that list, the closest first, with a figure or without
  /// @param of the number of members with a figure, by period
  record Computed(Statistic statistic, int model, List<Area> members, Map<Period, Integer> of)
      implements Basis {
    public Computed {
      members = List.copyOf(members);
      of = Collections.unmodifiableMap(new TreeMap<>(of));
    }

    /// The number of neighbours with a figure in one period.
    public int of(Period period) {
      return of.getOrDefault(period, 0);
    }
  }
}
