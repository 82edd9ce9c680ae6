package org.openscrutiny.suppression.release;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.DeclaredRelations;
import org.openscrutiny.domain.DeclaredRelations.ReplacedLevel;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.suppression.table.DisjointSets;

/// Which cells are one, although files name them differently. All figures are protected under the
/// names that this gives them, so that relations are found wherever an area or a level has been
/// renamed.
///
/// - An authority has a former code and its present one. Example: Barnsley was E08000016 until
///   April 2025, and is E08000038.
/// - The name of an area is spelt in two ways. Its code counts.
/// - A level has two names, and a release declares that one replaces the other.
public final class CellIdentity {
  /// Every cell is itself.
  static final CellIdentity AS_PRINTED = new CellIdentity(area -> area, Map.of());

  private record FilterLevel(String filter, String level) {}

  private final UnaryOperator<Area> area;
  private final Map<FilterLevel, String> levels;
  private final Map<Area, Area> areas = new HashMap<>();

  private CellIdentity(UnaryOperator<Area> area, Map<FilterLevel, String> levels) {
    this.area = area;
    this.levels = levels;
  }

  /// @param declared what releases say of their own levels
  public static CellIdentity of(Geography geography, Collection<DeclaredRelations> declared) {
    return new CellIdentity(area -> present(area, geography), renamed(declared));
  }

  /// The cell that a cell is.
  public Cell of(Cell cell) {
    if (this.equals(AS_PRINTED)) {
      return cell;
    }
    return new Cell(
        cell.indicator(),
        areas.computeIfAbsent(cell.area(), area),
        of(cell.filters()),
        cell.period());
  }

  /// A key that is the same for all series of the same cells.
  SeriesKey of(SeriesKey key) {
    return new SeriesKey(
        key.indicator(),
        areas.computeIfAbsent(key.area(), area),
        of(key.filters()),
        key.frequency());
  }

  FilterGroup of(FilterGroup group) {
    return new FilterGroup(group.filter(), level(group.filter(), group.level()), group.name());
  }

  DeclaredRelations of(DeclaredRelations declared) {
    return new DeclaredRelations(
        declared.roundedTo(),
        declared.replacedLevels().stream().flatMap(each -> of(each).stream()).toList());
  }

  /// Empty if a level replaces itself.
  private List<ReplacedLevel> of(ReplacedLevel replaced) {
    String filter = replaced.filter();
    String level = level(filter, replaced.level());
    List<String> by = replaced.by().stream().map(each -> level(filter, each)).distinct().toList();
    return by.contains(level) ? List.of() : List.of(new ReplacedLevel(filter, level, by));
  }

  private Filters of(Filters filters) {
    if (levels.isEmpty()) {
      return filters;
    }
    var renamed = new TreeMap<>(filters.levels());
    renamed.replaceAll(this::level);
    return new Filters(renamed);
  }

  private String level(String filter, String level) {
    return levels.getOrDefault(new FilterLevel(filter, level), level);
  }

  private static Area present(Area area, Geography geography) {
    String code =
        area.level() == AreaLevel.LOCAL_AUTHORITY ? geography.presentCode(area) : area.code();
    return new Area(area.level(), code, code);
  }

  /// One name for all names of a level. It is a total if one of them is.
  private static Map<FilterLevel, String> renamed(Collection<DeclaredRelations> declared) {
    var sets = new DisjointSets<FilterLevel>();
    declared.stream()
        .flatMap(each -> each.replacedLevels().stream())
        .filter(each -> each.by().size() == 1)
        .forEach(each ->
            sets.unite(
                Stream.of(each.level(), each.by().getFirst())
                    .map(level -> new FilterLevel(each.filter(), level))
                    .toList()));
    Map<FilterLevel, String> renamed = new HashMap<>();
    sets.all()
        .values()
        .forEach(same -> {
          Set<String> names = same.stream().map(FilterLevel::level).collect(Collectors.toSet());
          String name =
              names.stream()
                  .filter(Filters::isTotal)
                  .findFirst()
                  .orElseGet(() -> names.stream().sorted().findFirst().orElseThrow());
          same.forEach(each -> renamed.put(each, name));
        });
    return renamed;
  }
}
