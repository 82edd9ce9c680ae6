package org.openscrutiny.comparison;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Period;

/// Where the figures of a comparator come from. What the publisher gives is preferred to what can
/// be computed; the two are never mixed in one series.
public sealed interface Basis {

  /// The publisher gives them.
  record Published() implements Basis {}

  /// They are computed from the figures of single authorities.
  ///
  /// @param model the year of the list of members
  /// @param members all on that list, the closest first, with a figure or without
  /// @param of how many of them had a figure, for each period of the series
  record Computed(Statistic statistic, int model, List<Area> members, Map<Period, Integer> of)
      implements Basis {
    public Computed {
      members = List.copyOf(members);
      of = Collections.unmodifiableMap(new TreeMap<>(of));
    }

    /// How many had a figure in one period.
    public int of(Period period) {
      return of.getOrDefault(period, 0);
    }
  }
}
