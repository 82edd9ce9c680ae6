package org.openscrutiny.attack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// The figures of one area in periods of one kind: a row for each period, a column for each
/// indicator and level of its filters.
///
/// @param periods one after the other without a gap; columns refer to them by their places
/// @param atEnds counts of shorter periods, each with its figure that ends together with the period
/// @param atStarts the same with the figure that starts together with it
record PeriodTable(
    String area,
    List<Period> periods,
    List<IndicatorColumn> columns,
    List<IndicatorColumn> atEnds,
    List<IndicatorColumn> atStarts) {
  private static final int MOST_PERIODS = 2_000;

  private record Key(String area, TimeIdentifier.Group group) {}

  private record ColumnKey(String indicator, String filters) {}

  static List<PeriodTable> of(Collection<ObservedFigure> figures) {
    Map<Key, List<ObservedFigure>> sorted = new LinkedHashMap<>();
    for (ObservedFigure figure : figures) {
      var key = new Key(figure.figure().area(), figure.row().period().identifier().group());
      sorted.computeIfAbsent(key, _ -> new ArrayList<>()).add(figure);
    }
    Map<String, List<ObservedFigure>> byArea = new LinkedHashMap<>();
    figures.forEach(figure ->
        byArea.computeIfAbsent(figure.figure().area(), _ -> new ArrayList<>()).add(figure));
    return sorted.entrySet().stream()
        .map(each -> table(each.getValue(), byArea.getOrDefault(each.getKey().area(), List.of())))
        .toList();
  }

  /// @param ofArea all figures of the area
  private static PeriodTable table(List<ObservedFigure> figures, List<ObservedFigure> ofArea) {
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
    int months = periods.getFirst().identifier().months();
    List<ObservedFigure> shorter =
        ofArea.stream().filter(each -> each.row().period().identifier().months() < months).toList();
    return new PeriodTable(
        area,
        periods,
        List.copyOf(columns.values()),
        shorter(periods, shorter, Period::end),
        shorter(periods, shorter, Period::start));
  }

  /// The period after the last one has a place too, since a stock at its start is one at the end of
  /// the last.
  private static List<IndicatorColumn> shorter(
      List<Period> periods, List<ObservedFigure> figures, Function<Period, LocalDate> edge) {
    Map<LocalDate, Integer> places = new HashMap<>();
    for (int place = 0; place < periods.size(); place++) {
      places.put(edge.apply(periods.get(place)), place);
    }
    places.put(edge.apply(periods.getLast().next()), periods.size());
    Map<List<Object>, IndicatorColumn> columns = new LinkedHashMap<>();
    for (ObservedFigure figure : figures) {
      Integer place = places.get(edge.apply(figure.row().period()));
      if (place != null && figure.row().isCount()) {
        columns
            .computeIfAbsent(
                List.of(
                    figure.figure().indicator(),
                    figure.figure().filters(),
                    figure.row().period().identifier().group()),
                _ -> new IndicatorColumn(figure, periods.size() + 1))
            .put(place, figure);
      }
    }
    return List.copyOf(columns.values());
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
