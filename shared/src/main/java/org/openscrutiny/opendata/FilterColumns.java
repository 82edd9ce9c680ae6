package org.openscrutiny.opendata;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.opendata.MetaFile.Column;

/// Reads the filter columns of a data file: stage 7. A level that stands in two groups ("Total" of
/// sex and "Total" of ethnic group) is two levels, and is told apart by its group's name.
final class FilterColumns {
  private static final int MOST_LEVELS = 25_000;

  /// What a row is about, and which calculation or table it belongs to where the file has several.
  ///
  /// @param texts the level of each filter
  /// @param groups the group of each level; empty where a filter has no grouping column
  record Division(List<String> texts, List<String> groups, Filters filters, String ownLevel) {}

  private record Texts(List<String> levels, List<String> groups) {}

  private final String file;
  private final Header header;
  private final Optional<String> own;
  private final Findings findings;
  private final List<Column> filters;
  private final List<Map<String, Set<String>>> groupsOfLevels = new ArrayList<>();
  private final Map<Texts, Division> divisions = new HashMap<>();

  FilterColumns(String file, Header header, MetaFile meta, FileRules rules, Findings findings) {
    this.file = file;
    this.header = header;
    this.own = rules.ownFilter(meta);
    this.findings = findings;
    this.filters = meta.filters();
    filters.forEach(filter -> groupsOfLevels.add(new HashMap<>()));
  }

  Division read(CsvRecord row) {
    var texts =
        new Texts(
            filters.stream().map(filter -> row.getField(header.at(filter.name()))).toList(),
            filters.stream()
                .map(Column::groupedBy)
                .map(group -> group.isEmpty() ? "" : row.getField(header.at(group)))
                .toList());
    check(texts.levels(), row.getStartingLineNumber());
    return divisions.computeIfAbsent(texts, this::division);
  }

  private void check(List<String> levels, long line) {
    for (int i = 0; i < levels.size(); i++) {
      String text = levels.get(i);
      String column = filters.get(i).name();
      if (text.isBlank()) {
        findings.add(Check.FILTER_BLANK, file, line, column, text);
      } else if (!text.strip().equals(text)) {
        findings.add(Check.FILTER_SPACES, file, line, column, text);
      }
      boolean calculation = column.equals("calculation") && isOwn(column);
      if (calculation && !CalculationNames.ALL.contains(text)) {
        findings.add(Check.CALCULATION_KNOWN, file, line, column, text);
      }
    }
  }

  private boolean isOwn(String column) {
    return own.equals(Optional.of(column));
  }

  private Division division(Texts texts) {
    for (int i = 0; i < filters.size(); i++) {
      Map<String, Set<String>> levels = groupsOfLevels.get(i);
      if (levels.size() <= MOST_LEVELS) {
        levels
            .computeIfAbsent(texts.levels().get(i), level -> new HashSet<>(2))
            .add(texts.groups().get(i));
      }
    }
    return new Division(
        texts.levels(), texts.groups(), named(texts.levels()), ownLevel(texts.levels()));
  }

  private Filters named(List<String> levels) {
    var named = new HashMap<String, String>();
    for (int i = 0; i < filters.size(); i++) {
      if (!isOwn(filters.get(i).name())) {
        named.put(filters.get(i).name(), levels.get(i));
      }
    }
    return named.isEmpty() ? Filters.NONE : new Filters(named);
  }

  private String ownLevel(List<String> levels) {
    for (int i = 0; i < filters.size(); i++) {
      if (isOwn(filters.get(i).name())) {
        return levels.get(i);
      }
    }
    return "";
  }

  /// The filters of every division, once all rows are read and it is known which levels need their
  /// group's name.
  Map<Division, Filters> named() {
    return divisions.values().stream()
        .collect(Collectors.toMap(division -> division, this::toldApart));
  }

  private Filters toldApart(Division division) {
    var levels = new ArrayList<>(division.texts());
    boolean same = true;
    for (int i = 0; i < levels.size(); i++) {
      String group = division.groups().get(i);
      Set<String> groups = groupsOfLevels.get(i).getOrDefault(levels.get(i), Set.of());
      if (groups.size() > 1 && !group.isBlank() && !group.equals(levels.get(i))) {
        levels.set(i, group + ": " + levels.get(i));
        same = false;
      }
    }
    return same ? division.filters() : named(levels);
  }

  /// Once all rows are read: how many levels each filter has, and which is shown first.
  void end() {
    for (int i = 0; i < filters.size(); i++) {
      if (!isOwn(filters.get(i).name())) {
        end(filters.get(i), groupsOfLevels.get(i));
      }
    }
  }

  private void end(Column filter, Map<String, Set<String>> levels) {
    if (levels.size() == 1) {
      add(Check.FILTER_LEVELS, filter.name(), levels.keySet().iterator().next());
    }
    if (levels.size() > MOST_LEVELS) {
      add(Check.FILTER_ITEMS, filter.name(), "");
    }
    if (!levels.containsKey(filter.byDefault().isEmpty() ? "Total" : filter.byDefault())) {
      add(Check.FILTER_DEFAULT, filter.name(), filter.name());
    }
    var groups = new HashSet<String>();
    levels.values().forEach(groups::addAll);
    if (groups.size() > levels.size()) {
      add(Check.FILTER_GROUPS, filter.name(), filter.groupedBy());
    }
  }

  private void add(Check check, String column, String found) {
    findings.add(check, file, 1, column, found);
  }
}
