package org.openscrutiny.domain;

import java.util.Comparator;

/// The group of a filter's level, from the file's `filter_grouping_column`: "Female" is in "Sex".
/// The levels of a group may add up to a total of the group, or to that of the filter.
///
/// The name of a group's total includes the group: "All SEN" in "SEN provision" is named "SEN
/// provision: All SEN".
///
/// @param name the group's name
public record FilterGroup(String filter, String level, String name)
    implements Comparable<FilterGroup> {
  private static final String BETWEEN = ": ";
  private static final Comparator<FilterGroup> ORDER =
      Comparator.comparing(FilterGroup::filter)
          .thenComparing(FilterGroup::level)
          .thenComparing(FilterGroup::name);

  /// The name of a level whose own name would not distinguish it from another.
  public static String named(String group, String level) {
    return group + BETWEEN + level;
  }

  /// Whether the level's name says that it is the total of its group.
  public boolean levelIsTotal() {
    return level.equals(name)
        || (level.startsWith(name + BETWEEN)
            && Filters.isTotal(level.substring(name.length() + BETWEEN.length())));
  }

  @Override
  public int compareTo(FilterGroup other) {
    return ORDER.compare(this, other);
  }
}
