package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Collection;
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
  private record FilterOfIndicator(String indicator, String filter) {}

  private final IntruderKnowledge knowledge;
  private final List<ConstraintFamily> constraintFamilies = new ArrayList<>();
  private final List<ConstraintFamily> byNames = new ArrayList<>();
  private final Set<Cell> unclear = new HashSet<>();

  /// @param inOrder all counts
  /// @param groups the groups of the levels that have any
  /// @param printings the cells that each release gave together
  FilterTotals(
      Collection<Cell> inOrder,
      Set<FilterGroup> groups,
      List<Set<Cell>> printings,
      IntruderKnowledge knowledge) {
    this.knowledge = knowledge;
    byFilter(inOrder, new FilterGroups(groups), printings).values().forEach(this::read);
  }

  /// The sums of each indicator, by the name of the filter that divides it.
  private Map<String, List<FilterSums>> byFilter(
      Collection<Cell> inOrder, FilterGroups groups, List<Set<Cell>> printings) {
    Map<FilterOfIndicator, Map<Cell, List<Cell>>> cells = new LinkedHashMap<>();
    for (Cell cell : inOrder) {
      for (String filter : cell.filters().levels().keySet()) {
        cells
            .computeIfAbsent(
                new FilterOfIndicator(cell.indicator(), filter), key -> new LinkedHashMap<>())
            .computeIfAbsent(without(filter, cell), total -> new ArrayList<>())
            .add(cell);
      }
    }
    var counts = new HashSet<>(inOrder);
    Map<String, List<FilterSums>> sums = new LinkedHashMap<>();
    cells.forEach((key, byTotal) -> {
      var named = new NamedLevels(key.filter(), byTotal, counts);
      named.constraintFamilies().forEach(byNames::add);
      byTotal.keySet().removeAll(named.overlapping());
      PrintedLevels levels = PrintedLevels.of(byTotal, printings, knowledge);
      var identities = new LevelIdentities(key.filter(), levels.different(), knowledge);
      identities.constraintFamilies().forEach(byNames::add);
      unclear.addAll(identities.unclear());
      sums.computeIfAbsent(key.filter(), filter -> new ArrayList<>())
          .add(new FilterSums(key.filter(), levels.together(), counts, groups));
    });
    return sums;
  }

  private static Cell without(String filter, Cell cell) {
    var others = new TreeMap<>(cell.filters().levels());
    others.remove(filter);
    return cell.of(new Filters(others));
  }

  Stream<ConstraintFamily> constraintFamilies() {
    return constraintFamilies.stream();
  }

  /// Sums that a reader infers from the names of levels, or from what other releases gave in their
  /// place.
  Stream<ConstraintFamily> byNames() {
    return byNames.stream();
  }

  /// Totals of groups whose levels can't be determined from the figures, with a suppressed level
  /// among them. A reader may determine the levels by their names.
  Set<Cell> unclear() {
    return unclear;
  }

  /// Reads one filter: what the figures of all its indicators together show holds for an indicator
  /// whose own figures show nothing.
  private void read(List<FilterSums> indicators) {
    boolean everyGroup =
        notByDefinition(indicators.stream().flatMap(each -> each.ofEveryGroup().stream()))
            .isSeenToHold(knowledge);
    boolean noParts =
        notByDefinition(indicators.stream().flatMap(each -> sums(each.ofAll()).stream()))
            .isSeenToBeWrong(knowledge);
    for (FilterSums sums : indicators) {
      if (sums.hasSeveralGroups()) {
        readGroups(sums, everyGroup, noParts);
      } else {
        add(sums.filter(), sums.ofAll());
      }
      sums.ofGroups().forEach(this::readTotalOfGroup);
    }
  }

  private static ConstraintFamily notByDefinition(Stream<Sum> sums) {
    return new ConstraintFamily(sums.toList(), false);
  }

  /// @param everyGroupElsewhere whether the figures of all indicators together show that each group
  ///   of the filter divides everybody
  /// @param noPartsElsewhere whether they show that the groups are not parts
  private void readGroups(FilterSums sums, boolean everyGroupElsewhere, boolean noPartsElsewhere) {
    ConstraintFamily ofGroups = notByDefinition(sums.ofEveryGroup().stream());
    boolean everyGroup =
        ofGroups.isSeenToHold(knowledge)
            || (everyGroupElsewhere && !ofGroups.isSeenToBeWrong(knowledge));
    var all = new ConstraintFamily(sums(sums.ofAll()), !everyGroup && !noPartsElsewhere);
    constraintFamilies.add(all);
    boolean eachGroup =
        everyGroup
            || all.isSeenToBeWrong(knowledge)
            || (noPartsElsewhere && !all.isSeenToHold(knowledge));
    for (List<TotalWithParts> ofGroup : sums.byGroup().values()) {
      if (eachGroup) {
        add(sums.filter(), ofGroup);
      } else {
        constraintFamilies.add(new ConstraintFamily(sums(ofGroup), false));
      }
    }
  }

  /// Adds totals that their levels make, except for levels that nobody prints.
  private void add(String filter, List<TotalWithParts> totals) {
    constraintFamilies.add(new ConstraintFamily(sums(totals), true));
    constraintFamilies.add(
        new ConstraintFamily(new UnprintedLevels(filter, totals, knowledge).sums().toList(), true));
  }

  private static List<Sum> sums(List<TotalWithParts> totals) {
    return totals.stream().map(TotalWithParts::sum).toList();
  }

  private void readTotalOfGroup(FilterSums.GroupTotal group, List<TotalWithParts> totals) {
    var all =
        new ConstraintFamily(
            totals.stream().map(TotalWithParts::sum).toList(), group.isOfOneGroup());
    constraintFamilies.add(all);
    if (group.isOfOneGroup() && all.isSeenToBeWrong(knowledge)) {
      readSomeLevels(totals);
    }
  }

  /// Finds the levels of a group that make its total, if not all do: "All SEN" is the total of only
  /// some levels under "SEN provision".
  private void readSomeLevels(List<TotalWithParts> totals) {
    List<ConstraintFamily> found = new SomeParts(totals, knowledge).constraintFamilies();
    constraintFamilies.addAll(found);
    if (found.isEmpty()) {
      totals.stream()
          .filter(each -> each.parts().stream().anyMatch(part -> knowledge.of(part).isOpen()))
          .forEach(each -> unclear.add(each.total()));
    }
  }
}
