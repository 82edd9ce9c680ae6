package org.openscrutiny.attack;

import static org.openscrutiny.attack.LinearHypothesis.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds stocks: what was there before, plus up to two flows into it, less up to two flows out of
/// it. A stock may be counted at the end of each period or at its start, and by shorter periods
/// than its flows.
final class StockFlows {
  private static final int MOST_COLUMNS = 250;

  /// Two flows on a side are tested among so few columns only.
  private static final int MOST_FOR_TWO = 20;

  /// Three months of a stock make two of its changes.
  private static final int LEAST_FLOWS = 2;

  private static final double MARGIN = 1;

  /// @param back the lag of the stock that the flows make into the next one
  private record Stock(IndicatorColumn column, int back) {
    List<LinearHypothesis.LaggedColumn> change() {
      return List.of(part(column, back - 1, 1), part(column, back, -1));
    }
  }

  private final PeriodTable table;
  private final List<IndicatorColumn> flows;
  private final Map<String, InferenceRule> found = new LinkedHashMap<>();

  private StockFlows(PeriodTable table) {
    this.table = table;
    this.flows = table.counts().stream().limit(MOST_COLUMNS).toList();
  }

  /// The rules by the keys of their hypotheses.
  static Map<String, InferenceRule> in(PeriodTable table) {
    var finder = new StockFlows(table);
    double own = finder.flows.size();
    finder.flows.forEach(column -> {
      finder.test(new Stock(column, 1), own);
      finder.test(new Stock(column, 0), 2 * own);
    });
    double shorter = own + table.atEnds().size();
    table.atEnds().forEach(column -> finder.test(new Stock(column, 1), shorter));
    table.atStarts().forEach(column -> finder.test(new Stock(column, 0), 2 * shorter));
    return finder.found;
  }

  private void test(Stock stock, double stocks) {
    double pairs = Math.max(1, (flows.size() - 1.0) * (flows.size() - 2.0));
    for (IndicatorColumn in : flows) {
      for (IndicatorColumn out : flows) {
        if (in != out && hides(stock, in, out) && isNotOfItself(stock, in, out)) {
          var hypothesis = new LinearHypothesis(with(stock, List.of(in), List.of(out)));
          double evidence = hypothesis.evidence(table.size(), _ -> true, LEAST_FLOWS);
          if (evidence > 0 && hypothesis.isSure(evidence, stocks * pairs, table.size())) {
            keep(hypothesis, evidence);
          }
        }
      }
    }
    if (flows.size() <= MOST_FOR_TWO) {
      List<List<IndicatorColumn>> sides = sides();
      double tried = stocks * sides.size() * sides.size();
      sides.forEach(in ->
          sides.stream()
              .filter(out -> in.size() + out.size() > 2)
              .forEach(out -> testLong(stock, in, out, tried)));
    }
  }

  /// Every column, and every two of them.
  private List<List<IndicatorColumn>> sides() {
    var sides = new ArrayList<List<IndicatorColumn>>();
    for (int one = 0; one < flows.size(); one++) {
      sides.add(List.of(flows.get(one)));
      for (int other = 0; other < one; other++) {
        sides.add(List.of(flows.get(one), flows.get(other)));
      }
    }
    return sides;
  }

  private void testLong(
      Stock stock, List<IndicatorColumn> in, List<IndicatorColumn> out, double tried) {
    if (in.stream().anyMatch(out::contains)
        || !isNotOfItself(stock, in.getFirst(), out.getFirst())
        || !isNotOfItself(stock, in.getLast(), out.getLast())) {
      return;
    }
    var hypothesis = new LinearHypothesis(with(stock, in, out));
    if (hypothesis.hides()) {
      double evidence = hypothesis.cautiousEvidence(table.size(), LinearHypothesis.LEAST_PERIODS);
      if (evidence >= Math.log10(tried) + MARGIN && hypothesis.allMatter(table.size())) {
        keep(hypothesis, evidence);
      }
    }
  }

  private static boolean hides(Stock stock, IndicatorColumn in, IndicatorColumn out) {
    return stock.column().hides() || in.hides() || out.hides();
  }

  private static boolean isNotOfItself(Stock stock, IndicatorColumn in, IndicatorColumn out) {
    return !stock.column().name().equals(in.name()) && !stock.column().name().equals(out.name());
  }

  private static List<LinearHypothesis.LaggedColumn> with(
      Stock stock, List<IndicatorColumn> in, List<IndicatorColumn> out) {
    var parts = new ArrayList<>(stock.change());
    in.forEach(column -> parts.add(part(column, 0, -1)));
    out.forEach(column -> parts.add(part(column, 0, 1)));
    return parts;
  }

  private void keep(LinearHypothesis hypothesis, double evidence) {
    List<CountConstraint> constraints = hypothesis.constraints(table.size(), _ -> true);
    if (!constraints.isEmpty()) {
      found.putIfAbsent(
          hypothesis.key(),
          new InferenceRule(
              InferenceRule.Kind.STOCK_AND_FLOW, hypothesis.says(), evidence, constraints));
    }
  }
}
