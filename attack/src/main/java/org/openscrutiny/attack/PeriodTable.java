package org.openscrutiny.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// The figures of one area in periods of one kind: a row for each period, a column for each
/// indicator and level of its filters.
///
/// @param periods one after the other without a gap; columns refer to them by their places
record PeriodTable(String area, List<Period> periods, List<IndicatorColumn> columns) {
  private static final int MOST_PERIODS = 2_000;

  private record Key(String area, TimeIdentifier.Group group) {}

  private record ColumnKey(String indicator, String filters) {}

  static List<PeriodTable> of(Collection<ObservedFigure> figures) {
    Map<Key, List<ObservedFigure>> sorted = new LinkedHashMap<>();
    for (ObservedFigure figure : figures) {
      var key = new Key(figure.figure().area(), figure.row().period().identifier().group());
      sorted.computeIfAbsent(key, _ -> new ArrayList<>()).add(figure);
    }
    return sorted.values().stream().map(PeriodTable::table).toList();
  }

  private static PeriodTable table(List<ObservedFigure> figures) {
    List<Period> periods = periods(figures);
    Map<Period, Integer> places = new HashMap<>();
    periods.forEach(period -> places.put(period, places.size()));
    Map<ColumnKey, IndicatorColumn> columns = new LinkedHashMap<>();
    for (ObservedFigure figure : figures) {
      var key = new ColumnKey(figure.figure().indicator(), figure.figure().filters());
      columns
          .computeIfAbsent(key, _ -> new IndicatorColumn(figure, periods.size()))
          .put(places.getOrDefault(figure.row().period(), 0), figure);
    }
    String area = figures.getFirst().figure().area();
    return new PeriodTable(area, periods, List.copyOf(columns.values()));
  }

  private static List<Period> periods(List<ObservedFigure> figures) {
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

  List<IndicatorColumn> counts() {
    return columns.stream().filter(IndicatorColumn::isCount).toList();
  }

  List<IndicatorColumn> ratios() {
    return columns.stream().filter(IndicatorColumn::isRatio).toList();
  }
}
