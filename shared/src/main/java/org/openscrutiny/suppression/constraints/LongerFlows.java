package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.Sum.Term;
import org.openscrutiny.suppression.constraints.Timeline.Measure;

/// Flows of the periods of a stock, where they are printed by shorter periods only.
///
/// Example: open plans are printed by quarter, and the plans that began and ended by month. So 210
/// plans in March, plus those that began in April, May and June, less those that ended, are the
/// plans in June.
///
/// @param parts the printed periods of each flow that nobody prints for the longer period
record LongerFlows(Map<Cell, List<Cell>> parts) {

  /// @param snapshots the indicators that are measured at the end of a period
  /// @param cumulative the indicators that add up since the year began
  static LongerFlows of(
      List<Cell> counts, LinkedFigures figures, Set<String> snapshots, Set<String> cumulative) {
    Map<Measure, Map<Area, Timeline>> lines = Timeline.of(counts, figures);
    var parts = new LinkedHashMap<Cell, List<Cell>>();
    lines.forEach((stock, areas) -> {
      if (snapshots.contains(stock.heading().indicator()) && isLongest(stock, lines.keySet())) {
        lines.forEach((flow, others) -> {
          if (flow.level() == stock.level()
              && isShorter(flow, stock)
              && !snapshots.contains(flow.heading().indicator())
              && !cumulative.contains(flow.heading().indicator())) {
            areas.forEach((area, line) ->
                Stream.ofNullable(others.get(area))
                    .forEach(other -> parts.putAll(parts(line, other, flow.heading(), figures))));
          }
        });
      }
    });
    return new LongerFlows(parts);
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

  /// The figures with these flows, each as far as its periods are known.
  LinkedFigures in(LinkedFigures figures) {
    var counts = new LinkedHashMap<>(figures.counts());
    var unknown = new HashSet<>(figures.unknown());
    var suppressed = new HashSet<>(figures.suppressed());
    parts.forEach((whole, some) -> {
      if (some.stream().allMatch(figures.counts()::containsKey)) {
        counts.put(whole, some.stream().mapToLong(part -> figures.counts().get(part)).sum());
      } else {
        unknown.add(whole);
      }
      if (some.stream().anyMatch(figures.suppressed()::contains)) {
        suppressed.add(whole);
      }
    });
    return new LinkedFigures(
        counts,
        unknown,
        suppressed,
        figures.fixed(),
        figures.maybeZero(),
        figures.ratios(),
        figures.groups(),
        figures.declared(),
        figures.printings());
  }

  /// A sum with the periods that are printed in the place of the longer ones.
  Sum asPrinted(Sum sum) {
    var terms = new ArrayList<Term>();
    for (Term term : sum.terms()) {
      parts
          .getOrDefault(term.cell(), List.of(term.cell()))
          .forEach(cell -> terms.add(new Term(cell, term.times())));
    }
    return new Sum(terms, sum.rest(), sum.constant());
  }
}
