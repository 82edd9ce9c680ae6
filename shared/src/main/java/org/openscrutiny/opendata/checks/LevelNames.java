package org.openscrutiny.opendata.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Filters;

/// Names the levels of one filter, so that each name means one part of the population.
///
/// 1. A level that is in two groups ("Unclassified" of first language and of ethnic group) is two
///    levels. The name of each starts with its group.
/// 2. At most one level is the total of the filter. Another level whose name says total ("All SEN")
///    is the total of its group, and its name starts with the group.
final class LevelNames {

  /// A level as it is written, and its group, which is empty if the file has none.
  private record GroupedLevel(String level, String group) {
    static final Comparator<GroupedLevel> LIKELY_TOTAL =
        Comparator.comparing((GroupedLevel each) -> !each.level().equalsIgnoreCase("Total"))
            .thenComparing(each -> !each.level().equalsIgnoreCase("All"))
            .thenComparing(GroupedLevel::level)
            .thenComparing(GroupedLevel::group);

    /// Whether it may be the total of the filter: no group says that it is the total of a part.
    boolean mayBeTotal() {
      return group.isBlank() || group.equals(level) || Filters.isTotal(group);
    }
  }

  private final String filter;
  private final Map<String, Set<String>> groups;
  private final Optional<GroupedLevel> total;

  /// @param filter its label
  /// @param groups of each level
  LevelNames(String filter, Map<String, Set<String>> groups) {
    this.filter = filter;
    this.groups = groups;
    this.total = total(groups);
  }

  private static Optional<GroupedLevel> total(Map<String, Set<String>> groups) {
    List<GroupedLevel> called =
        groups.entrySet().stream()
            .filter(level -> Filters.isTotal(level.getKey()))
            .flatMap(level ->
                level.getValue().stream().map(group -> new GroupedLevel(level.getKey(), group)))
            .toList();
    return called.stream()
        .filter(each -> each.mayBeTotal() || called.size() == 1)
        .min(GroupedLevel.LIKELY_TOTAL);
  }

  /// The name of a level.
  String of(String level, String group) {
    if (total.filter(new GroupedLevel(level, group)::equals).isPresent()) {
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
