package org.openscrutiny.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The filter groups of some figures, by level.
public final class FilterGroups {
  private record Level(String filter, String name) {}

  private final Map<Level, SortedSet<FilterGroup>> groups = new HashMap<>();

  public FilterGroups(Set<FilterGroup> groups) {
    for (FilterGroup group : groups) {
      this.groups
          .computeIfAbsent(new Level(group.filter(), group.level()), level -> new TreeSet<>())
          .add(group);
    }
  }

  /// The groups of a level: more than one if two files have different groups.
  public SortedSet<FilterGroup> of(String filter, String level) {
    return groups.getOrDefault(new Level(filter, level), Collections.emptySortedSet());
  }

  /// The groups of the levels of some filters, in the order of the filters and of the groups'
  /// names.
  public Stream<FilterGroup> of(Filters filters) {
    return filters.levels().entrySet().stream()
        .flatMap(filter -> of(filter.getKey(), filter.getValue()).stream());
  }
}
