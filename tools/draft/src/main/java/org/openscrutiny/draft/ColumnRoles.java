package org.openscrutiny.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.openscrutiny.draft.sheet.Content;

/// What each column is that is neither time nor place: figures of an indicator, a filter, the
/// groups of another filter's levels, or a text that is the same in every row.
///
/// @param indicators in the order of the table
/// @param filters with the level that is shown first
/// @param groups the column of the groups of a filter, by the filter
record ColumnRoles(
    List<String> indicators, Map<String, String> filters, Map<String, String> groups) {
  /// Numbers that are levels and no figures.
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?i)(.*_)?(age|year|nc_?year|year_?group|week|decile|quintile|quartile|key_?stage)(_.*)?");

  private static final Pattern EVERYBODY = Pattern.compile("(?i)(total|all)\\b.*");
  private static final int MOST_NUMBERED = 40;

  /// So many cells in a hundred are figures in a column of figures; the others are broken.
  private static final int MOSTLY = 90;

  /// Whether a column is one of figures, by its cells as the sheet has them.
  static boolean isIndicator(String column, List<Content> cells) {
    List<Content> filled =
        cells.stream()
            .filter(cell -> !(cell instanceof Content.Empty) && !(cell instanceof Content.Day))
            .toList();
    long figures = filled.stream().filter(CellRepair::isFigure).count();
    boolean isMostlyFigures = !filled.isEmpty() && figures * 100 >= MOSTLY * (long) filled.size();
    return isMostlyFigures && !(NUMBERED.matcher(column).matches() && isNumbered(filled));
  }

  private static boolean isNumbered(List<Content> filled) {
    Set<String> levels = new HashSet<>();
    filled.forEach(cell -> levels.add(cell.shown()));
    return levels.size() <= MOST_NUMBERED
        && levels.stream().allMatch(level -> level.matches("\\d{1,4}"));
  }

  /// @param indicators the columns of figures
  static ColumnRoles of(TidyTable table, List<String> indicators) {
    var levels = new LinkedHashMap<String, Set<String>>();
    for (String column : table.columns()) {
      if (!StandardColumns.has(column) && !indicators.contains(column)) {
        Set<String> all = new LinkedHashSet<>();
        table.cells(column).forEach(all::add);
        if (all.size() > 1) {
          levels.put(column, all);
        }
      }
    }
    Map<String, String> groups = groups(table, levels);
    var filters = new LinkedHashMap<String, String>();
    levels.forEach((column, all) -> {
      if (!groups.containsValue(column)) {
        filters.put(column, first(all));
      }
    });
    return new ColumnRoles(List.copyOf(indicators), filters, groups);
  }

  private static String first(Set<String> levels) {
    return levels.stream()
        .filter(level -> EVERYBODY.matcher(level).matches())
        .findFirst()
        .orElse(levels.iterator().next());
  }

  /// A column groups another one if each level of that stands beside one of its own, and several
  /// beside some.
  private static Map<String, String> groups(TidyTable table, Map<String, Set<String>> levels) {
    var groups = new LinkedHashMap<String, String>();
    var names = new ArrayList<>(levels.keySet());
    for (String filter : names) {
      names.stream()
          .filter(group -> !group.equals(filter) && !groups.containsKey(group))
          .filter(group -> size(levels, group) < size(levels, filter))
          .filter(group -> isFunction(table, filter, group))
          .findFirst()
          .ifPresent(group -> groups.put(filter, group));
    }
    return groups;
  }

  private static int size(Map<String, Set<String>> levels, String column) {
    return levels.getOrDefault(column, Set.of()).size();
  }

  private static boolean isFunction(TidyTable table, String from, String to) {
    int filter = table.at(from);
    int group = table.at(to);
    var seen = new HashMap<String, String>();
    for (List<String> row : table.rows()) {
      String before = seen.putIfAbsent(row.get(filter), row.get(group));
      if (before != null && !before.equals(row.get(group))) {
        return false;
      }
    }
    return true;
  }

  Optional<String> groupOf(String filter) {
    return Optional.ofNullable(groups.get(filter));
  }
}
