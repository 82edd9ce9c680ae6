package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.openscrutiny.domain.Filters;

/// The sums of the levels of a filter: the levels add up to the figure that is not divided by it.
///
/// If the levels stand under several groups, there are two ways to read them. Either each group
/// divides everybody (sex, age, ethnic group): boys + girls = all and under 5 + over 5 = all. Or
/// the groups are parts themselves ("White", "Black") and their levels together make the total. The
/// shown figures decide; if they don't, the groups are read as parts.
final class FilterTotals {
  private static final String NO_GROUP = "";

  /// A total, and the filter that divides it.
  private record Cut(Cell total, String filter) {}

  private record FilterOfIndicator(String indicator, String filter) {}

  private final Set<Cell> counts;
  private final FilterGroups groups;
  private final IntruderKnowledge knowledge;
  private final List<ConstraintFamily> constraintFamilies = new ArrayList<>();
  private final Set<Cell> unclear = new HashSet<>();

  /// @param inOrder all counts
  /// @param groups the groups of the levels that have any
  FilterTotals(Collection<Cell> inOrder, Set<FilterGroup> groups, IntruderKnowledge knowledge) {
    this.counts = new HashSet<>(inOrder);
    this.knowledge = knowledge;
    this.groups = new FilterGroups(groups);
    Map<FilterOfIndicator, Map<Cut, List<Cell>>> filters = new LinkedHashMap<>();
    for (Cell cell : inOrder) {
      for (String filter : cell.filters().levels().keySet()) {
        filters
            .computeIfAbsent(
                new FilterOfIndicator(cell.indicator(), filter), key -> new LinkedHashMap<>())
            .computeIfAbsent(new Cut(without(filter, cell), filter), cut -> new ArrayList<>())
            .add(cell);
      }
    }
    Map<String, List<Reading>> readings = new LinkedHashMap<>();
    filters.forEach((key, cuts) ->
        readings
            .computeIfAbsent(key.filter(), filter -> new ArrayList<>())
            .add(new Reading(key.filter(), cuts)));
    readings
        .values()
        .forEach(ofFilter -> {
          boolean byGroup = constraintFamily(ofFilter.stream().flatMap(Reading::byGroup)).isSeenToHold(knowledge);
          boolean noParts =
              constraintFamily(ofFilter.stream().flatMap(reading -> reading.ofAll.stream()))
                  .isSeenToBeWrong(knowledge);
          ofFilter.forEach(reading -> reading.read(byGroup, noParts));
        });
  }

  private static ConstraintFamily constraintFamily(Stream<Sum> sums) {
    return new ConstraintFamily(sums.toList(), false);
  }

  private static Cell without(String filter, Cell cell) {
    var others = new TreeMap<>(cell.filters().levels());
    others.remove(filter);
    return cell.of(new Filters(others));
  }

  Stream<ConstraintFamily> constraintFamilies() {
    return constraintFamilies.stream();
  }

  /// Totals of groups whose levels can't be determined from the figures, with a suppressed level
  /// among them. A reader may determine the levels by their names.
  Set<Cell> unclear() {
    return unclear;
  }

  /// The sums of one filter of an indicator.
  private final class Reading {
    private final String filter;
    private final Map<String, Set<String>> levels = new HashMap<>();
    private final List<Sum> ofAll = new ArrayList<>();
    private final Map<String, List<Sum>> byGroup = new TreeMap<>();

    /// By the group whose levels are added up and the group whose total they may make.
    private final Map<List<String>, List<TotalWithParts>> own = new LinkedHashMap<>();

    Reading(String filter, Map<Cut, List<Cell>> cuts) {
      this.filter = filter;
      cuts.forEach((cut, cells) -> add(cut.total(), cells));
      levels.forEach((group, own) -> {
        if (own.size() == 1) {
          byGroup.remove(group);
        }
      });
    }

    Stream<Sum> byGroup() {
      return byGroup.values().stream().flatMap(List::stream);
    }

    /// @param everyGroupElsewhere whether the figures of all indicators together show that each
    ///   group of the filter divides everybody
    /// @param noPartsElsewhere whether they show that the groups are not parts
    void read(boolean everyGroupElsewhere, boolean noPartsElsewhere) {
      if (levels.size() <= 1) {
        constraintFamilies.add(new ConstraintFamily(ofAll, true));
      } else {
        readGroups(everyGroupElsewhere, noPartsElsewhere);
      }
      own.forEach((groups, totalsWithParts) -> {
        boolean same = groups.getFirst().equals(groups.getLast());
        var constraintFamily = new ConstraintFamily(totalsWithParts.stream().map(TotalWithParts::sum).toList(), same);
        constraintFamilies.add(constraintFamily);
        if (same && constraintFamily.isSeenToBeWrong(knowledge)) {
          readSome(totalsWithParts);
        }
      });
    }

    private void readGroups(boolean everyGroupElsewhere, boolean noPartsElsewhere) {
      ConstraintFamily own = constraintFamily(byGroup());
      boolean everyGroup =
          own.isSeenToHold(knowledge) || (everyGroupElsewhere && !own.isSeenToBeWrong(knowledge));
      var all = new ConstraintFamily(ofAll, !everyGroup && !noPartsElsewhere);
      constraintFamilies.add(all);
      boolean eachGroup =
          everyGroup
              || all.isSeenToBeWrong(knowledge)
              || (noPartsElsewhere && !all.isSeenToHold(knowledge));
      byGroup.values().forEach(sums -> constraintFamilies.add(new ConstraintFamily(sums, eachGroup)));
    }

    /// Finds the levels of a group that make its total, if not all do: "All SEN" is the total of
    /// only some levels under "SEN provision".
    private void readSome(List<TotalWithParts> totalsWithParts) {
      List<ConstraintFamily> found = new SomeParts(totalsWithParts, knowledge).constraintFamilies();
      constraintFamilies.addAll(found);
      if (found.isEmpty()) {
        totalsWithParts.stream()
            .filter(totalWithParts -> totalWithParts.parts().stream().anyMatch(part -> knowledge.of(part).isOpen()))
            .forEach(totalWithParts -> unclear.add(totalWithParts.total()));
      }
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
        ofAll.add(TotalSums.total(total, parts));
        under.forEach((name, each) ->
            byGroup.computeIfAbsent(name, group -> new ArrayList<>())
                .add(TotalSums.total(total, each)));
      }
      totals.forEach((of, cell) ->
          under.forEach((name, each) ->
              own.computeIfAbsent(List.of(name, of), group -> new ArrayList<>())
                  .add(new TotalWithParts(filter, cell, each))));
    }

    private String level(Cell cell) {
      return TotalWithParts.level(filter, cell);
    }

    private static Stream<String> names(Set<FilterGroup> above) {
      return above.isEmpty() ? Stream.of(NO_GROUP) : above.stream().map(FilterGroup::name);
    }
  }
}
