package org.openscrutiny.suppression.constraints;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.RatioDefinitions.RatioDefinition;

/// The rows in which a percentage, a rate or a mean is printed, with the counts that are shown in
/// them and in the rows of their totals.
final class RatioRows {

  /// @param cell of the printed figure
  /// @param counts what is shown in the same row, by indicator
  record Row(Cell cell, BigDecimal printed, Map<String, Long> counts) {}

  /// Where the denominators of some rows stand.
  private record Wholes(Set<String> totals, Map<Area, Area> areas) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<Map<String, Long>> own = new ArrayList<>();
  private final Map<Cell, Map<String, Long>> shown;
  private final Map<Wholes, List<Map<String, Long>>> wholes = new HashMap<>();

  private RatioRows(Map<Cell, Map<String, Long>> shown) {
    this.shown = shown;
  }

  /// The rows of all ratios of some figures, by the id of the ratio. Only what is shown is in them.
  static Map<String, RatioRows> of(LinkedFigures figures) {
    Map<Cell, Map<String, Long>> shown = new HashMap<>();
    figures
        .shown()
        .forEach((cell, count) ->
            shown
                .computeIfAbsent(row(cell), key -> new LinkedHashMap<>())
                .put(cell.indicator(), count));
    Map<String, RatioRows> all = new TreeMap<>();
    figures
        .ratios()
        .forEach((cell, figure) ->
            figure
                .filter(number -> number.signum() >= 0)
                .ifPresent(number ->
                    all.computeIfAbsent(cell.indicator(), key -> new RatioRows(shown))
                        .add(cell, number)));
    return all;
  }

  private void add(Cell cell, BigDecimal printed) {
    var row = new Row(cell, printed, at(cell));
    rows.add(row);
    own.add(row.counts());
  }

  private Map<String, Long> at(Cell cell) {
    return shown.getOrDefault(row(cell), Map.of());
  }

  private static Cell row(Cell cell) {
    return cell.ofIndicator("");
  }

  List<Row> all() {
    return rows;
  }

  List<Cell> cells() {
    return rows.stream().map(Row::cell).toList();
  }

  /// The counts that are shown where the denominator of a definition stands, for each row.
  List<Map<String, Long>> wholes(RatioDefinition definition) {
    return definition.isOfWhole()
        ? wholes.computeIfAbsent(
            new Wholes(definition.totals(), definition.wholes()),
            key -> rows.stream().map(row -> at(definition.denominatorOf(row.cell()))).toList())
        : own;
  }

  /// The indicators with a shown count in the rows, or at the totals of some filters.
  Set<String> indicators(Set<String> totals) {
    var found = new TreeSet<String>();
    rows.forEach(row -> found.addAll(at(RatioDefinitions.atTotals(row.cell(), totals)).keySet()));
    return found;
  }
}
