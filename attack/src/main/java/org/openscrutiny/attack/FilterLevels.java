package org.openscrutiny.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.verification.Figure;

/// The levels of one filter of a count, for one area and period, as all editions gave them.
///
/// @param levels the total among them
record FilterLevels(Key key, List<ObservedFigure> levels) {

  /// @param rest the levels of the other filters
  record Key(String indicator, String area, String period, String filter, String rest) {}

  static List<FilterLevels> of(Stream<ObservedFigure> figures) {
    Map<Key, List<ObservedFigure>> levels = new LinkedHashMap<>();
    figures
        .filter(each -> each.row().isCount())
        .forEach(each -> {
          Figure of = each.figure();
          Map<String, String> filters = Figure.levels(of.filters());
          for (String filter : filters.keySet()) {
            var others = new LinkedHashMap<>(filters);
            others.remove(filter);
            levels
                .computeIfAbsent(
                    new Key(of.indicator(), of.area(), of.period(), filter, Figure.filters(others)),
                    _ -> new ArrayList<>())
                .add(each);
          }
        });
    return levels.entrySet().stream()
        .map(each -> new FilterLevels(each.getKey(), each.getValue()))
        .toList();
  }

  String level(ObservedFigure of) {
    return Figure.levels(of.figure().filters()).getOrDefault(key.filter(), "");
  }

  /// The levels that stand side by side in an edition.
  List<FilterLevels> byEdition() {
    return of(ObservedFigures.byEdition(levels));
  }

  /// The levels that a release gives together, with the totals of its edition.
  List<FilterLevels> byRelease() {
    return of(ObservedFigures.byRelease(levels, this::isTotal));
  }

  private List<FilterLevels> of(List<List<ObservedFigure>> groups) {
    return groups.stream().map(some -> new FilterLevels(key, some)).toList();
  }

  /// Whether its name says that a level is a total.
  boolean isTotal(ObservedFigure of) {
    return Totals.NAMED.matcher(level(of).toLowerCase(Locale.ROOT)).matches();
  }
}
