package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.Value;

/// The values of one indicator in every area, for the same part of the population, by period.
final class AreaCells {
  record AreaValue(Line line, Area area, Value value) {
    boolean isAuthority() {
      return area.level() == AreaLevel.LOCAL_AUTHORITY;
    }

    boolean applies() {
      return !(value instanceof Value.NotApplicable);
    }
  }

  private final Map<Period, List<AreaValue>> cells;

  private AreaCells(Map<Period, List<AreaValue>> cells) {
    this.cells = cells;
  }

  /// The values for everybody. Where there are none, those for the part of the population that
  /// leads in the local authorities.
  static AreaCells of(SeriesIndex index, String indicator) {
    var cells = new HashMap<Period, List<AreaValue>>();
    Optional<Line> leading =
        index.localAuthorities(indicator).stream()
            .flatMap(area -> index.linesUnderCode(indicator, area.code()).stream())
            .min(Line.LEADING);
    for (Area area : leading.isEmpty() ? List.<Area>of() : index.areas(indicator)) {
      for (Line line : index.linesUnderCode(indicator, area.code())) {
        if (leading.orElseThrow().sameCut(line)) {
          line.series()
              .observations()
              .forEach(each ->
                  cells
                      .computeIfAbsent(each.period(), period -> new ArrayList<>())
                      .add(new AreaValue(line, area, each.value())));
        }
      }
    }
    return new AreaCells(cells);
  }

  /// The periods of one kind in which a local authority has a value, the newest first. Of several
  /// kinds, the one is chosen in whose newest period most local authorities have a figure, then
  /// most other areas, then the newest kind.
  List<Period> periods() {
    var kinds = new HashMap<TimeIdentifier.Group, List<Period>>();
    cells.keySet().stream()
        .filter(period -> at(period).stream().anyMatch(AreaCells::saysOfAuthority))
        .sorted(Comparator.reverseOrder())
        .forEach(period ->
            kinds
                .computeIfAbsent(period.identifier().group(), group -> new ArrayList<>())
                .add(period));
    return kinds.values().stream()
        .max(
            Comparator.<List<Period>>comparingInt(kind -> authorities(at(kind.getFirst())))
                .thenComparingInt(kind -> others(at(kind.getFirst())))
                .thenComparing(List::getFirst))
        .orElse(List.of());
  }

  /// The cells of a period from all datasets.
  List<AreaValue> at(Period period) {
    return cells.getOrDefault(period, List.of());
  }

  /// The cells of a period from one dataset, one for each area. Where two data files overlap, the
  /// first file counts.
  List<AreaValue> at(Period period, String dataset) {
    var seen = new HashSet<String>();
    return at(period).stream()
        .filter(cell -> cell.line().dataset().equals(dataset))
        .filter(cell -> seen.add(cell.area().code()))
        .toList();
  }

  /// How many local authorities have a figure among some cells.
  static int authorities(Collection<AreaValue> cells) {
    return areasWithFigure(cells, true);
  }

  static boolean saysOfAuthority(AreaValue cell) {
    return cell.isAuthority() && cell.applies();
  }

  private static int others(Collection<AreaValue> cells) {
    return areasWithFigure(cells, false);
  }

  private static int areasWithFigure(Collection<AreaValue> cells, boolean authorities) {
    var areas = new HashSet<String>();
    cells.stream()
        .filter(cell -> cell.isAuthority() == authorities)
        .filter(cell -> cell.value() instanceof Value.Figure)
        .forEach(cell -> areas.add(cell.area().code()));
    return areas.size();
  }
}
