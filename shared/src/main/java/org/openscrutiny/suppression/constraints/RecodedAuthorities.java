package org.openscrutiny.suppression.constraints;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.suppression.table.Limits;

/// Counts of one authority under two codes. Authorities are given new codes when their boundaries
/// change, and files use the old ones for a while.
///
/// A count under one code is the same under the other, printed or not. Example: Barnsley is
/// E08000016 in one dataset, with 12 of its children in homes, and E08000038 in another, with 15
/// children in all. A reader subtracts.
final class RecodedAuthorities {
  /// The printed count that each count under another code is.
  private final Map<Cell, Cell> twins = new LinkedHashMap<>();

  private final Collection<Cell> counts;

  RecodedAuthorities(Collection<Cell> counts, Geography geography) {
    this.counts = counts;
    Map<String, SortedSet<Area>> areas = new TreeMap<>();
    for (Cell cell : counts) {
      if (cell.area().level() == AreaLevel.LOCAL_AUTHORITY) {
        areas
            .computeIfAbsent(
                geography.presentCode(cell.area()),
                code -> new TreeSet<>(Comparator.comparing(Area::code)))
            .add(cell.area());
      }
    }
    areas.values().removeIf(some -> some.size() == 1);
    if (!areas.isEmpty()) {
      for (Cell cell : counts) {
        SortedSet<Area> own = areas.get(geography.presentCode(cell.area()));
        if (own != null && own.contains(cell.area())) {
          own.stream()
              .filter(area -> !area.code().equals(cell.area().code()))
              .forEach(area -> twins.put(cell.of(area), cell));
        }
      }
    }
  }

  /// The counts that are printed under another code only.
  List<Cell> unprinted() {
    var printed = new HashSet<>(counts);
    return twins.keySet().stream().filter(cell -> !printed.contains(cell)).toList();
  }

  /// What a reader knows about these: what is shown under the other code.
  Map<Cell, Limits> limits(LinkedFigures figures) {
    Map<Cell, Limits> limits = new HashMap<>();
    twins.forEach((twin, cell) ->
        figures.shown(cell).ifPresent(count -> limits.put(twin, new Limits(count, count))));
    return limits;
  }

  /// The count under one code equals that under the other.
  Stream<ConstraintFamily> constraintFamilies() {
    return twins.entrySet().stream()
        .filter(each ->
            each.getKey().area().code().compareTo(each.getValue().area().code()) < 0
                || !twins.containsKey(each.getValue()))
        .map(each ->
            new ConstraintFamily(
                List.of(Sum.total(each.getKey(), List.of(each.getValue()))), true));
  }

  /// The cells of authorities with one code for each, today's if it is among them.
  static List<Cell> onceEach(List<Cell> authorities, Geography geography) {
    return authorities.stream()
        .collect(
            Collectors.toMap(
                cell -> geography.presentCode(cell.area()),
                cell -> cell,
                (one, other) ->
                    geography.presentCode(other.area()).equals(other.area().code()) ? other : one,
                LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }
}
