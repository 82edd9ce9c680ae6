package org.openscrutiny.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Filters;

/// The filter groups of a release, to be found by what a figure is about.
final class LevelGroups {
  private record Level(String filter, String name) {}

  private final Map<Level, SortedSet<String>> groups = new HashMap<>();

  LevelGroups(Set<FilterGroup> groups) {
    for (FilterGroup group : groups) {
      this.groups
          .computeIfAbsent(new Level(group.filter(), group.level()), level -> new TreeSet<>())
          .add(group.name());
    }
  }

  /// By filter. A level has more than one where two files of the release say different ones.
  SortedMap<String, SortedSet<String>> of(Filters filters) {
    var found = new TreeMap<String, SortedSet<String>>();
    filters
        .levels()
        .forEach((filter, level) -> {
          SortedSet<String> names = groups.get(new Level(filter, level));
          if (names != null) {
            found.put(filter, names);
          }
        });
    return found;
  }
}
