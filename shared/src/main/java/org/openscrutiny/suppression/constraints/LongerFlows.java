package org.openscrutiny.suppression.constraints;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.Timeline.Measure;

/// Flows of the periods of a stock or of another flow, where they are printed by shorter periods
/// only.
///
/// Example: open plans are printed by quarter, and the plans that began and ended by month. So 210
/// plans in March, plus those that began in April, May and June, less those that ended, are the
/// plans in June. Or open plans and the plans that began are printed by month, and those that ended
/// by year: those that began in the year are the sum of its months.
final class LongerFlows {

  private LongerFlows() {}

  /// @param snapshots the indicators that are measured at the end of a period
  /// @param cumulative the indicators that add up since the year began
  static AddedPeriods of(
      List<Cell> counts, LinkedFigures figures, Set<String> snapshots, Set<String> cumulative) {
    Map<Measure, Map<Area, Timeline>> lines = Timeline.of(counts, figures);
    List<Measure> stocks =
        lines.keySet().stream()
            .filter(measure -> snapshots.contains(measure.heading().indicator()))
            .toList();
    List<Measure> flows =
        lines.keySet().stream()
            .filter(measure -> !snapshots.contains(measure.heading().indicator()))
            .filter(measure -> !cumulative.contains(measure.heading().indicator()))
            .toList();
    List<Measure> longest =
        stocks.stream().filter(stock -> isLongest(stock, lines.keySet())).toList();
    var parts = new LinkedHashMap<Cell, List<Cell>>();
    for (Measure flow : flows) {
      List<Measure> others = hasStockOfParts(flow, stocks) ? flows : List.of();
      Stream.concat(longest.stream(), others.stream())
          .filter(longer -> longer.level() == flow.level() && isShorter(flow, longer))
          .forEach(longer ->
              lines
                  .getOrDefault(longer, Map.of())
                  .forEach((area, line) ->
                      Stream.ofNullable(lines.getOrDefault(flow, Map.of()).get(area))
                          .forEach(
                              own -> parts.putAll(parts(line, own, flow.heading(), figures)))));
    }
    return new AddedPeriods(parts);
  }

  /// Whether a stock is measured as often as a flow is printed, so that another flow of it may be
  /// printed less often.
  private static boolean hasStockOfParts(Measure flow, List<Measure> stocks) {
    return stocks.stream()
        .anyMatch(stock -> stock.level() == flow.level() && months(stock) == months(flow));
  }

  /// Whether a stock is not printed by shorter periods too: those would show more.
  private static boolean isLongest(Measure stock, Set<Measure> all) {
    return all.stream()
        .noneMatch(other ->
            other.level() == stock.level()
                && other.heading().equals(stock.heading())
                && isShorter(other, stock));
  }

  private static boolean isShorter(Measure one, Measure other) {
    return months(one) < months(other);
  }

  private static int months(Measure measure) {
    return measure.group().identifiers().getFirst().months();
  }

  private static Map<Cell, List<Cell>> parts(
      Timeline stock, Timeline flow, Columns.Heading heading, LinkedFigures figures) {
    var parts = new LinkedHashMap<Cell, List<Cell>>();
    for (int place = 0; place < stock.size(); place++) {
      MonthSpan span = stock.span(place);
      List<Cell> within = flow.cells(span.start(), span.end());
      Cell whole = heading.at(stock.cell(place).area(), stock.cell(place).period());
      if (within.size() > 1 && !figures.has(whole)) {
        parts.put(whole, within);
      }
    }
    return parts;
  }
}
