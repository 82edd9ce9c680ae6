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

/// Every area's values of one indicator, about the same part of the population, by period.
final class AreaCells {
  record Cell(Line line, Area area, Value value) {
    boolean isAuthority() {
      return area.level() == AreaLevel.LOCAL_AUTHORITY;
    }

    boolean applies() {
      return !(value instanceof Value.NotApplicable);
    }
  }

  private final Map<Period, List<Cell>> cells;

  private AreaCells(Map<Period, List<Cell>> cells) {
    this.cells = cells;
  }

  /// About everybody, or about the part that leads in the local authorities where there is no
  /// "all".
  static AreaCells of(SeriesIndex index, String indicator) {
    var cells = new HashMap<Period, List<Cell>>();
    Optional<Line> leading =
        index.localAuthorities(indicator).stream()
            .flatMap(area -> index.lines(indicator, area.code()).stream())
            .min(Line.LEADING);
    for (Area area : leading.isEmpty() ? List.<Area>of() : index.areas(indicator)) {
      for (Line line : index.lines(indicator, area.code())) {
        if (leading.orElseThrow().sameCut(line)) {
          line.series()
              .observations()
              .forEach(each ->
                  cells
                      .computeIfAbsent(each.period(), period -> new ArrayList<>())
                      .add(new Cell(line, area, each.value())));
        }
      }
    }
    return new AreaCells(cells);
  }

  /// The periods of one kind in which a local authority has anything, the newest first. The kind is
  /// the one in whose newest period most local authorities have a figure, then most others, then
  /// the newest.
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
  List<Cell> at(Period period) {
    return cells.getOrDefault(period, List.of());
  }

  /// The cells of a period from one dataset, one for each area: where two data files overlap, the
  /// first.
  List<Cell> at(Period period, String dataset) {
    var seen = new HashSet<String>();
    return at(period).stream()
        .filter(cell -> cell.line().dataset().equals(dataset))
        .filter(cell -> seen.add(cell.area().code()))
        .toList();
  }

  /// How many local authorities have a figure among some cells.
  static int authorities(Collection<Cell> cells) {
    return areasWithFigure(cells, true);
  }

  static boolean saysOfAuthority(Cell cell) {
    return cell.isAuthority() && cell.applies();
  }

  private static int others(Collection<Cell> cells) {
    return areasWithFigure(cells, false);
  }

  private static int areasWithFigure(Collection<Cell> cells, boolean authorities) {
    var areas = new HashSet<String>();
    cells.stream()
        .filter(cell -> cell.isAuthority() == authorities)
        .filter(cell -> cell.value() instanceof Value.Figure)
        .forEach(cell -> areas.add(cell.area().code()));
    return areas.size();
  }
}
