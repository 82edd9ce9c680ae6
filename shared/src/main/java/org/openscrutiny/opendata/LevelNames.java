package org.openscrutiny.opendata;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Filters;

/// What the levels of one filter are called, so that each name is one part of the population.
///
/// A level that stands under two groups ("Unclassified" of first language and of ethnic group) is
/// two levels, and each is called after its group. One level is the total of the filter; another
/// that is called a total ("All SEN") is one of its group, and is called after it too.
final class LevelNames {

  /// A level as it is written, and its group; that is empty where the file has none.
  private record Place(String level, String group) {
    static final Comparator<Place> LIKELY_TOTAL =
        Comparator.comparing((Place place) -> !place.level().equalsIgnoreCase("Total"))
            .thenComparing(place -> !place.level().equalsIgnoreCase("All"))
            .thenComparing(Place::level)
            .thenComparing(Place::group);

    /// Whether nothing says that it is the total of a part only.
    boolean mayBeWhole() {
      return group.isBlank() || group.equals(level) || Filters.isTotal(group);
    }
  }

  private final String filter;
  private final Map<String, Set<String>> groups;
  private final Optional<Place> total;

  /// @param filter what to call it
  /// @param groups of each level
  LevelNames(String filter, Map<String, Set<String>> groups) {
    this.filter = filter;
    this.groups = groups;
    this.total = total(groups);
  }

  private static Optional<Place> total(Map<String, Set<String>> groups) {
    List<Place> called =
        groups.entrySet().stream()
            .filter(level -> Filters.isTotal(level.getKey()))
            .flatMap(
                level -> level.getValue().stream().map(group -> new Place(level.getKey(), group)))
            .toList();
    return called.stream()
        .filter(place -> place.mayBeWhole() || called.size() == 1)
        .min(Place.LIKELY_TOTAL);
  }

  String of(String level, String group) {
    if (total.filter(new Place(level, group)::equals).isPresent()) {
      return level;
    }
    boolean ownGroup = !group.isBlank() && !group.equals(level);
    if (Filters.isTotal(level)) {
      return FilterGroup.named(ownGroup ? group : filter, level);
    }
    boolean twice = groups.getOrDefault(level, Set.of()).size() > 1;
    return twice && ownGroup ? FilterGroup.named(group, level) : level;
  }
}
