package org.openscrutiny.domain;

import java.util.Comparator;

/// Under which group a level of a filter stands, as the file's `filter_grouping_column` says:
/// "Female" under "Sex". The levels of a group may make a total of their own, or the filter's.
///
/// A level that is called a total and is that of its group only ("All SEN" under "SEN provision")
/// has the group in its name: "SEN provision: All SEN".
///
/// @param name of the group
public record FilterGroup(String filter, String level, String name)
    implements Comparable<FilterGroup> {
  private static final String BETWEEN = ": ";
  private static final Comparator<FilterGroup> ORDER =
      Comparator.comparing(FilterGroup::filter)
          .thenComparing(FilterGroup::level)
          .thenComparing(FilterGroup::name);

  /// The name of a level where its own name would not distinguish it from another.
  public static String named(String group, String level) {
    return group + BETWEEN + level;
  }

  /// Whether the level is the total of its group's other levels, by its name.
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
