package org.openscrutiny.opendata;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Filters;

/// The divisions of a file whose rows have all been read: what each is called in the whole release.
final class Divisions {
  private final FilterColumns columns;
  private final int[] filters;
  private final String[] ownLevels;
  private final Set<FilterGroup> groups;

  Divisions(String file, FilterColumns columns, DimensionIndex space, Findings findings) {
    this.columns = columns;
    List<Filters> named = columns.named();
    this.filters = named.stream().mapToInt(space::filters).toArray();
    if (IntStream.of(filters).anyMatch(each -> each == Ids.NONE)) {
      findings.add(Check.FILTER_COMBINATIONS, file, 1, "", "");
    }
    this.groups = columns.filterGroups();
    this.ownLevels = new String[filters.length];
    for (int division = 0; division < filters.length; division++) {
      ownLevels[division] = columns.ownLevel(division);
    }
  }

  int size() {
    return filters.length;
  }

  /// The number of its filters in the release.
  int filters(int division) {
    return filters[division];
  }

  /// Which calculation, table or measure it belongs to; empty where the file has one.
  String ownLevel(int division) {
    return ownLevels[division];
  }

  /// Under which group each level of its filters stands.
  Set<FilterGroup> groups() {
    return groups;
  }

  /// How its filters are divided, for checks of parts and totals.
  FilterColumns columns() {
    return columns;
  }
}
