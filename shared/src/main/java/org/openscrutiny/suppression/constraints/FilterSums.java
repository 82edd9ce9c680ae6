package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.FilterGroups;

/// The sums that the levels of one filter of an indicator may make. The figures decide which of
/// them hold ([FilterTotals]).
///
/// Example: levels "Boys" and "Girls" under "Sex", "Under 5" and "Over 5" under "Age". All four may
/// make the total, or the two of each group.
final class FilterSums {
  private static final String NO_GROUP = "";

  /// A group whose levels are added up, and the group whose total they may make.
  record GroupTotal(String levelsOf, String totalOf) {
    boolean isOfOneGroup() {
      return levelsOf.equals(totalOf);
    }
  }

  private final String filter;
  private final Set<Cell> counts;
  private final FilterGroups groups;
  private final List<TotalWithParts> ofAll = new ArrayList<>();
  private final Map<String, List<TotalWithParts>> byGroup = new TreeMap<>();
  private final Map<GroupTotal, List<TotalWithParts>> ofGroups = new LinkedHashMap<>();
  private final Map<String, Set<String>> levels = new TreeMap<>();

  /// @param cells the cells that were printed together of each total, in each area and period
  /// @param counts all counts
  FilterSums(
      String filter, Map<Cell, List<List<Cell>>> cells, Set<Cell> counts, FilterGroups groups) {
    this.filter = filter;
    this.counts = counts;
    this.groups = groups;
    cells.forEach((total, printings) -> printings.forEach(parts -> add(total, parts)));
    levels.forEach((group, own) -> {
      if (own.size() == 1) {
        byGroup.remove(group);
      }
    });
  }

  String filter() {
    return filter;
  }

  /// All levels make the total.
  List<TotalWithParts> ofAll() {
    return ofAll;
  }

  /// The levels of a group make the total, for each group of two levels or more.
  Map<String, List<TotalWithParts>> byGroup() {
    return byGroup;
  }

  /// The same for all groups together.
  List<Sum> ofEveryGroup() {
    return byGroup.values().stream().flatMap(List::stream).map(TotalWithParts::sum).toList();
  }

  /// The levels of a group may make the total of a group.
  Map<GroupTotal, List<TotalWithParts>> ofGroups() {
    return ofGroups;
  }

  boolean hasSeveralGroups() {
    return levels.size() > 1;
  }

  private void add(Cell total, List<Cell> cells) {
    Map<String, List<Cell>> under = new TreeMap<>();
    Map<String, Cell> totals = new TreeMap<>();
    var parts = new ArrayList<Cell>();
    for (Cell cell : cells) {
      Set<FilterGroup> above = groups.of(filter, level(cell));
      above.stream()
          .filter(FilterGroup::levelIsTotal)
          .forEach(group -> totals.put(group.name(), cell));
      if (above.stream().noneMatch(FilterGroup::levelIsTotal)) {
        parts.add(cell);
        names(above)
            .forEach(name -> {
              under.computeIfAbsent(name, group -> new ArrayList<>()).add(cell);
              levels.computeIfAbsent(name, group -> new HashSet<>()).add(level(cell));
            });
      }
    }
    totals.forEach((name, cell) -> {
      if (!under.containsKey(name)) {
        parts.add(cell);
      }
    });
    if (counts.contains(total)) {
      ofAll.add(new TotalWithParts(filter, total, parts));
      under.forEach((name, each) ->
          byGroup
              .computeIfAbsent(name, group -> new ArrayList<>())
              .add(new TotalWithParts(filter, total, each)));
    }
    totals.forEach((of, cell) ->
        under.forEach((name, each) ->
            ofGroups
                .computeIfAbsent(new GroupTotal(name, of), group -> new ArrayList<>())
                .add(new TotalWithParts(filter, cell, each))));
  }

  private String level(Cell cell) {
    return TotalWithParts.level(filter, cell);
  }

  private static Stream<String> names(Set<FilterGroup> above) {
    return above.isEmpty() ? Stream.of(NO_GROUP) : above.stream().map(FilterGroup::name);
  }
}
