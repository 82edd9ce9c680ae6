package org.openscrutiny.opendata.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.opendata.rows.DimensionIndex;
import org.openscrutiny.opendata.rows.Numbering;

/// The filter combinations of a file whose rows have all been read, with the names that their
/// levels have in the whole release.
public final class FilterCombinations {
  private final FilterColumns columns;
  private final int[] filters;
  private final String[] ownLevels;
  private final Set<FilterGroup> groups;

  FilterCombinations(
      String file, FilterColumns columns, DimensionIndex dimensions, Findings findings) {
    this.columns = columns;
    this.filters = named(columns).stream().mapToInt(dimensions::filters).toArray();
    if (IntStream.of(filters).anyMatch(each -> each == Numbering.NONE)) {
      findings.add(FilterColumns.FILTER_COMBINATIONS, file, 1, "", "");
    }
    this.groups = groups(columns);
    this.ownLevels = ownLevels(columns);
  }

  int size() {
    return filters.length;
  }

  /// The number of a combination's filters in the release.
  public int filters(int combination) {
    return filters[combination];
  }

  /// The calculation, table or measure of a combination; empty where the file has no such filter.
  public String ownLevel(int combination) {
    return ownLevels[combination];
  }

  /// The groups of the levels of all filters.
  public Set<FilterGroup> groups() {
    return groups;
  }

  /// The columns of the filters, for checks of totals and parts.
  FilterColumns columns() {
    return columns;
  }

  /// For each combination the name of its level in a filter.
  static List<String> names(FilterColumns columns, int filter) {
    var names = new LevelNames(columns.label(filter), columns.groupsByLevel(filter));
    return IntStream.range(0, columns.combinations())
        .mapToObj(each -> names.of(columns.level(each, filter), columns.group(each, filter)))
        .toList();
  }

  private static List<Filters> named(FilterColumns columns) {
    List<Map<String, String>> levels =
        IntStream.range(0, columns.combinations())
            .mapToObj(each -> (Map<String, String>) new HashMap<String, String>())
            .toList();
    ofFigures(columns)
        .forEach(filter -> {
          List<String> names = names(columns, filter);
          for (int each = 0; each < names.size(); each++) {
            levels.get(each).put(columns.name(filter), names.get(each));
          }
        });
    return levels.stream().map(each -> each.isEmpty() ? Filters.NONE : new Filters(each)).toList();
  }

  private static Set<FilterGroup> groups(FilterColumns columns) {
    var groups = new TreeSet<FilterGroup>();
    ofFigures(columns)
        .forEach(filter -> {
          List<String> names = names(columns, filter);
          for (int each = 0; each < names.size(); each++) {
            String group = columns.group(each, filter);
            if (!group.isBlank()) {
              groups.add(new FilterGroup(columns.name(filter), names.get(each), group));
            }
          }
        });
    return groups;
  }

  private static String[] ownLevels(FilterColumns columns) {
    int own = IntStream.range(0, columns.size()).filter(columns::isOwn).findFirst().orElse(-1);
    var levels = new String[columns.combinations()];
    for (int each = 0; each < levels.length; each++) {
      levels[each] = own < 0 ? "" : columns.level(each, own);
    }
    return levels;
  }

  private static IntStream ofFigures(FilterColumns columns) {
    return IntStream.range(0, columns.size()).filter(filter -> !columns.isOwn(filter));
  }
}
