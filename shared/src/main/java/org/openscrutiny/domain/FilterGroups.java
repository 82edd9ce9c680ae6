package org.openscrutiny.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The filter groups of some figures, to be found by level.
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

  /// Those in which a level stands: more than one where two files say different ones.
  public SortedSet<FilterGroup> of(String filter, String level) {
    return groups.getOrDefault(new Level(filter, level), Collections.emptySortedSet());
  }

  /// Those of all levels of some filters, in the order of these and of their names.
  public Stream<FilterGroup> of(Filters filters) {
    return filters.levels().entrySet().stream()
        .flatMap(filter -> of(filter.getKey(), filter.getValue()).stream());
  }
}
