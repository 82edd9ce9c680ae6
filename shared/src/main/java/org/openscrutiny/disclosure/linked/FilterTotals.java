package org.openscrutiny.disclosure.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Filters;

/// The levels of a filter and their total, which is the figure that isn't divided by it.
///
/// Levels under several groups are read in two ways: each group divides everybody anew (sex, age,
/// ethnic group), or the groups are parts themselves ("White", "Black") that are divided further.
/// What is shown tells which; where it doesn't, the groups are taken for parts.
final class FilterTotals {
  private static final String NO_GROUP = "";

  /// The levels of one filter, and what else is the same.
  private record Cut(Cell total, String filter) {}

  private record FilterOfIndicator(String indicator, String filter) {}

  private final Set<Cell> counts;
  private final Map<String, Map<String, Set<FilterGroup>>> groups = new HashMap<>();

  /// @param groups of the levels that have any
  FilterTotals(Collection<Cell> counts, Set<FilterGroup> groups) {
    this.counts = new HashSet<>(counts);
    for (FilterGroup each : groups) {
      this.groups
          .computeIfAbsent(each.filter(), filter -> new HashMap<>())
          .computeIfAbsent(each.level(), level -> new TreeSet<>())
          .add(each);
    }
  }

  /// @param inOrder all counts
  Stream<Family> of(Collection<Cell> inOrder) {
    Map<Cut, List<Cell>> parts = new LinkedHashMap<>();
    for (Cell cell : inOrder) {
      for (String filter : cell.filters().levels().keySet()) {
        parts
            .computeIfAbsent(new Cut(without(filter, cell), filter), cut -> new ArrayList<>())
            .add(cell);
      }
    }
    Map<FilterOfIndicator, Map<Cut, List<Cell>>> filters = new LinkedHashMap<>();
    parts.forEach((cut, cells) ->
        filters
            .computeIfAbsent(
                new FilterOfIndicator(cut.total().indicator(), cut.filter()),
                key -> new LinkedHashMap<>())
            .put(cut, cells));
    return filters.entrySet().stream()
        .flatMap(each -> new Reading(each.getKey().filter()).of(each.getValue()));
  }

  private static Cell without(String filter, Cell cell) {
    var others = new TreeMap<>(cell.filters().levels());
    others.remove(filter);
    return cell.of(new Filters(others));
  }

  /// The sums of one filter of an indicator.
  private final class Reading {
    private final String filter;
    private final Map<String, Set<String>> levels = new HashMap<>();
    private final List<Sum> ofAll = new ArrayList<>();
    private final Map<String, List<Sum>> anew = new TreeMap<>();

    /// By the group that is added up, and the one whose total it may make.
    private final Map<List<String>, List<Sum>> own = new LinkedHashMap<>();

    Reading(String filter) {
      this.filter = filter;
    }

    Stream<Family> of(Map<Cut, List<Cell>> cuts) {
      cuts.forEach((cut, cells) -> add(cut.total(), cells));
      if (levels.size() <= 1) {
        return Stream.concat(Stream.of(new Family(ofAll, true)), totalsOfGroups());
      }
      levels.forEach((group, alone) -> {
        if (alone.size() == 1) {
          anew.remove(group);
        }
      });
      var everyGroup = new Family(anew.values().stream().flatMap(List::stream).toList(), false);
      var all = new Family(ofAll, sight -> !everyGroup.isSeenToHold(sight));
      Stream<Family> eachGroup =
          anew.values().stream()
              .map(sums ->
                  new Family(
                      sums, sight -> everyGroup.isSeenToHold(sight) || all.isSeenToBeWrong(sight)));
      return Stream.of(Stream.of(all), eachGroup, totalsOfGroups()).flatMap(each -> each);
    }

    /// A reader takes the total of a group to be that of its own levels. It may be that of another
    /// one's: "All SEN" of the levels under "Primary need".
    private Stream<Family> totalsOfGroups() {
      return own.entrySet().stream()
          .map(each ->
              new Family(
                  each.getValue(), each.getKey().getFirst().equals(each.getKey().getLast())));
    }

    private void add(Cell total, List<Cell> cells) {
      Map<String, List<Cell>> under = new TreeMap<>();
      Map<String, Cell> totals = new TreeMap<>();
      var parts = new ArrayList<Cell>();
      for (Cell cell : cells) {
        Set<FilterGroup> above = groups(cell);
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
        ofAll.add(Sums.total(total, parts));
        under.forEach((name, each) ->
            anew.computeIfAbsent(name, group -> new ArrayList<>()).add(Sums.total(total, each)));
      }
      totals.forEach((of, cell) ->
          under.forEach((name, each) ->
              own.computeIfAbsent(List.of(name, of), group -> new ArrayList<>())
                  .add(Sums.total(cell, each))));
    }

    private Set<FilterGroup> groups(Cell cell) {
      return Optional.ofNullable(groups.get(filter))
          .flatMap(ofLevels -> Optional.ofNullable(ofLevels.get(level(cell))))
          .orElse(Set.of());
    }

    private String level(Cell cell) {
      return Optional.ofNullable(cell.filters().levels().get(filter)).orElseThrow();
    }

    private static Stream<String> names(Set<FilterGroup> above) {
      return above.isEmpty() ? Stream.of(NO_GROUP) : above.stream().map(FilterGroup::name);
    }
  }
}
