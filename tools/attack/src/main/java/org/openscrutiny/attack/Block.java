package org.openscrutiny.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.attack.Board.Seen;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// All that there is of one area in periods of one kind, side by side.
///
/// @param periods one after the other without a gap; columns name them by their place
record Block(String area, List<Period> periods, List<Column> columns) {
  private static final int MOST_PERIODS = 2_000;

  private record Key(String area, TimeIdentifier.Group group) {}

  private record ColumnKey(String indicator, String filters) {}

  static List<Block> of(Collection<Seen> figures) {
    Map<Key, List<Seen>> sorted = new LinkedHashMap<>();
    for (Seen figure : figures) {
      var key = new Key(figure.figure().area(), figure.row().period().identifier().group());
      sorted.computeIfAbsent(key, _ -> new ArrayList<>()).add(figure);
    }
    return sorted.values().stream().map(Block::block).toList();
  }

  private static Block block(List<Seen> figures) {
    List<Period> periods = periods(figures);
    Map<Period, Integer> places = new HashMap<>();
    periods.forEach(period -> places.put(period, places.size()));
    Map<ColumnKey, Column> columns = new LinkedHashMap<>();
    for (Seen figure : figures) {
      var key = new ColumnKey(figure.figure().indicator(), figure.figure().filters());
      columns
          .computeIfAbsent(key, _ -> new Column(figure, periods.size()))
          .put(places.getOrDefault(figure.row().period(), 0), figure);
    }
    String area = figures.getFirst().figure().area();
    return new Block(area, periods, List.copyOf(columns.values()));
  }

  private static List<Period> periods(List<Seen> figures) {
    Period last =
        figures.stream().map(each -> each.row().period()).max(Period::compareTo).orElseThrow();
    Period at =
        figures.stream().map(each -> each.row().period()).min(Period::compareTo).orElseThrow();
    var periods = new ArrayList<Period>();
    while (at.compareTo(last) <= 0 && periods.size() < MOST_PERIODS) {
      periods.add(at);
      at = at.next();
    }
    return periods;
  }

  int size() {
    return periods.size();
  }

  List<Column> counts() {
    return columns.stream().filter(Column::isCount).toList();
  }

  List<Column> ratios() {
    return columns.stream().filter(Column::isRatio).toList();
  }
}
