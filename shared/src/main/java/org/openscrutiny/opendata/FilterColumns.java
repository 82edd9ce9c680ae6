package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openscrutiny.domain.CalculationKind;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Filters;

/// Reads the filter columns of a data file: stage 7. What their levels are called, [LevelNames]
/// says.
///
/// A division is what a row is about: a level of each filter, with its group.
final class FilterColumns {
  static final int MOST_LEVELS = 25_000;
  static final int MOST_DIVISIONS = 250_000;

  /// Spaces of every kind, those among them at which a line does not break.
  private static final Pattern SPACES_AROUND = Pattern.compile("^[\\s\\h]+|[\\s\\h]+$");

  /// A row's division where the file has more of them than are kept.
  static final int TOO_MANY = Tuples.TOO_MANY;

  /// @param group the column that groups the levels
  private record Filter(MetaFile.Column meta, TextColumn levels, Optional<TextColumn> group) {}

  private final String file;
  private final Optional<String> own;
  private final Findings findings;
  private final List<Filter> filters = new ArrayList<>();
  private final Tuples divisions;
  private final int[] cells;

  /// @param own the filter that tells the rows of the file apart, beside those of the figures
  FilterColumns(
      String file,
      MetaFile meta,
      Map<String, TextColumn> columns,
      Optional<String> own,
      Findings findings) {
    this.file = file;
    this.own = own;
    this.findings = findings;
    for (MetaFile.Column filter : meta.filters()) {
      TextColumn levels =
          Optional.ofNullable(columns.get(filter.name()))
              .orElseThrow(() -> new IllegalStateException("no column " + filter.name()));
      filters.add(new Filter(filter, levels, Optional.ofNullable(columns.get(filter.groupedBy()))));
    }
    this.cells = new int[2 * filters.size()];
    this.divisions = new Tuples(cells.length, MOST_DIVISIONS);
  }

  /// What is wrong with a level, by itself.
  static List<Check> checks(String level, boolean calculation) {
    var found = new ArrayList<>(CellSigns.inText(level));
    String stripped = SPACES_AROUND.matcher(level).replaceAll("");
    if (stripped.isEmpty()) {
      found.add(Check.FILTER_BLANK);
    } else if (!stripped.equals(level)) {
      found.add(Check.FILTER_SPACES);
    }
    if (calculation && CalculationKind.ofText(level).isEmpty()) {
      found.add(Check.CALCULATION_KNOWN);
    }
    return List.copyOf(found);
  }

  /// The number of the division of the row that the columns have read; [#TOO_MANY] where there is
  /// no room for another.
  int read(long line) {
    boolean known = true;
    for (int i = 0; i < filters.size(); i++) {
      Filter filter = filters.get(i);
      cells[2 * i] = id(filter.levels(), line);
      cells[2 * i + 1] = filter.group().isPresent() ? id(filter.group().get(), line) : 0;
      known &= cells[2 * i] != TOO_MANY && cells[2 * i + 1] != TOO_MANY;
    }
    int division = known ? divisions.idOf(cells) : TOO_MANY;
    if (known && division == TOO_MANY) {
      findings.add(Check.FILTER_COMBINATIONS, file, line, "", "");
    }
    return division;
  }

  private int id(TextColumn column, long line) {
    if (column.id() == TextColumn.TOO_MANY) {
      findings.add(Check.FILTER_ITEMS, file, line, column.name(), column.text());
    }
    return column.id();
  }

  int size() {
    return filters.size();
  }

  int divisions() {
    return divisions.size();
  }

  /// The level of a division in one of its filters.
  String level(int division, int filter) {
    return filters.get(filter).levels().text(divisions.part(division, 2 * filter));
  }

  /// The group of that level; empty where the filter has no grouping column.
  String group(int division, int filter) {
    int group = divisions.part(division, 2 * filter + 1);
    return filters.get(filter).group().map(column -> column.text(group)).orElse("");
  }

  /// A number for the division without one filter: the same for all levels of that filter, whatever
  /// their group.
  int[] without(int filter) {
    var rest = new Tuples(Math.max(filters.size() - 1, 0), MOST_DIVISIONS);
    int[] others = new int[Math.max(filters.size() - 1, 0)];
    int[] numbers = new int[divisions.size()];
    for (int division = 0; division < numbers.length; division++) {
      for (int i = 0, at = 0; i < filters.size(); i++) {
        if (i != filter) {
          others[at++] = divisions.part(division, 2 * i);
        }
      }
      numbers[division] = rest.idOf(others);
    }
    return numbers;
  }

  /// Which calculation, table or measure a division belongs to, where the file has several.
  String ownLevel(int division) {
    for (int i = 0; i < filters.size(); i++) {
      if (isOwn(filters.get(i))) {
        return level(division, i);
      }
    }
    return "";
  }

  /// What the level of each division in a filter is called, once all rows are read and it is known
  /// which need their group's name.
  List<String> names(int filter) {
    MetaFile.Column meta = filters.get(filter).meta();
    String called = Filters.isTotal(meta.label()) ? meta.name() : meta.label();
    var names = new LevelNames(called, groupsOfLevels(filter));
    return IntStream.range(0, divisions.size())
        .mapToObj(division -> names.of(level(division, filter), group(division, filter)))
        .toList();
  }

  /// The filters of each division, once all rows are read.
  List<Filters> named() {
    List<Map<String, String>> levels =
        IntStream.range(0, divisions.size())
            .mapToObj(division -> (Map<String, String>) new HashMap<String, String>())
            .toList();
    each((name, filter) -> {
      List<String> names = names(filter);
      for (int division = 0; division < names.size(); division++) {
        levels.get(division).put(name, names.get(division));
      }
    });
    return levels.stream().map(each -> each.isEmpty() ? Filters.NONE : new Filters(each)).toList();
  }

  /// Under which group each level stands, once all rows are read.
  Set<FilterGroup> filterGroups() {
    var found = new TreeSet<FilterGroup>();
    each((name, filter) -> {
      List<String> names = names(filter);
      for (int division = 0; division < names.size(); division++) {
        String group = group(division, filter);
        if (!group.isBlank()) {
          found.add(new FilterGroup(name, names.get(division), group));
        }
      }
    });
    return found;
  }

  /// Each filter of the figures, by its number and its name.
  private void each(ObjIntConsumer<String> what) {
    for (int i = 0; i < filters.size(); i++) {
      if (!isOwn(filters.get(i))) {
        what.accept(filters.get(i).meta().name(), i);
      }
    }
  }

  private Map<String, Set<String>> groupsOfLevels(int filter) {
    var levels = new HashMap<String, Set<String>>();
    for (int division = 0; division < divisions.size(); division++) {
      levels
          .computeIfAbsent(level(division, filter), level -> new HashSet<>(2))
          .add(group(division, filter));
    }
    return levels;
  }

  private boolean isOwn(Filter filter) {
    return own.equals(Optional.of(filter.meta().name()));
  }

  /// Once all rows are read: how many levels each filter has, and which is shown first.
  void end() {
    for (int i = 0; i < filters.size(); i++) {
      if (!isOwn(filters.get(i))) {
        end(filters.get(i), groupsOfLevels(i));
      }
    }
  }

  private void end(Filter filter, Map<String, Set<String>> levels) {
    MetaFile.Column meta = filter.meta();
    if (levels.size() == 1) {
      add(Check.FILTER_LEVELS, meta.name(), levels.keySet().iterator().next());
    }
    if (!levels.containsKey(meta.byDefault().isEmpty() ? "Total" : meta.byDefault())) {
      add(Check.FILTER_DEFAULT, meta.name(), meta.name());
    }
    var groups = new HashSet<String>();
    levels.values().forEach(groups::addAll);
    if (groups.size() > levels.size()) {
      add(Check.FILTER_GROUPS, meta.name(), meta.groupedBy());
    }
  }

  private void add(Check check, String column, String found) {
    findings.add(check, file, 1, column, found);
  }
}
