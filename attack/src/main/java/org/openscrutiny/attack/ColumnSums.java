package org.openscrutiny.attack;

import static org.openscrutiny.attack.LinearHypothesis.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Tests every sum and difference of two, three and four columns, every stock with its flows
/// ([StockFlows]) and every rolling sum, and keeps those that hold wherever all of their figures
/// are shown.
final class ColumnSums {
  /// How many sums of four columns are tested in all tables together; there are 76 million of 90
  /// columns that all hide something.
  static final long MOST_OF_FOUR = 500_000_000;

  private static final int MOST_COLUMNS = 250;

  private static final int[] WINDOWS = {2, 3, 4, 6, 12, 13};
  private static final int[] STARTS_OF_YEARS = {1, 4, 9};

  private final PeriodTable table;
  private final boolean four;
  private final List<IndicatorColumn> counts;
  private final Map<String, InferenceRule> found = new LinkedHashMap<>();

  private ColumnSums(PeriodTable table, boolean four) {
    this.table = table;
    this.four = four;
    this.counts = table.counts().stream().limit(MOST_COLUMNS).toList();
  }

  /// How many sums of four columns there are to test in a table.
  static long ofFour(PeriodTable table) {
    List<IndicatorColumn> counts = table.counts().stream().limit(MOST_COLUMNS).toList();
    long size = counts.size();
    return counts.stream().filter(IndicatorColumn::hides).count()
        * 7
        * (size * (size - 1) * (size - 2) / 6);
  }

  /// @param four whether to test sums of four columns, or of three only
  static List<InferenceRule> in(PeriodTable table, boolean four) {
    if (table.columns().stream().noneMatch(IndicatorColumn::hides)) {
      return List.of();
    }
    var finder = new ColumnSums(table, four);
    finder.sums();
    finder.cumulative();
    StockFlows.in(table).forEach(finder.found::putIfAbsent);
    finder.rolling();
    return List.copyOf(finder.found.values());
  }

  private void sums() {
    double size = counts.size();
    double tried = 3 * size * size * size * (four ? size : 1);
    for (IndicatorColumn hidden : counts.stream().filter(IndicatorColumn::hides).toList()) {
      for (int i = 0; i < counts.size(); i++) {
        same(hidden, counts.get(i), tried);
        for (int j = i + 1; j < counts.size(); j++) {
          pair(hidden, counts.get(i), counts.get(j), tried);
          for (int k = j + 1; four && k < counts.size(); k++) {
            triple(hidden, counts.get(i), counts.get(j), counts.get(k), tried);
          }
        }
      }
    }
  }

  private void same(IndicatorColumn one, IndicatorColumn other, double tried) {
    if (one != other) {
      keep(
          InferenceRule.Kind.SUM_OF_COLUMNS,
          List.of(part(one, 0, 1), part(other, 0, -1)),
          tried,
          _ -> true);
    }
  }

  private void pair(
      IndicatorColumn whole, IndicatorColumn one, IndicatorColumn other, double tried) {
    if (one == whole || other == whole) {
      return;
    }
    for (int signs = 0; signs < 3; signs++) {
      keep(
          InferenceRule.Kind.SUM_OF_COLUMNS,
          List.of(part(whole, 0, 1), part(one, 0, sign(signs, 0)), part(other, 0, sign(signs, 1))),
          tried,
          _ -> true);
    }
  }

  private void triple(
      IndicatorColumn whole,
      IndicatorColumn one,
      IndicatorColumn other,
      IndicatorColumn third,
      double tried) {
    if (one == whole || other == whole || third == whole) {
      return;
    }
    for (int signs = 0; signs < 7; signs++) {
      keep(
          InferenceRule.Kind.SUM_OF_COLUMNS,
          List.of(
              part(whole, 0, 1),
              part(one, 0, sign(signs, 0)),
              part(other, 0, sign(signs, 1)),
              part(third, 0, sign(signs, 2))),
          tried,
          _ -> true);
    }
  }

  private static int sign(int signs, int place) {
    return (signs >> place & 1) == 0 ? -1 : 1;
  }

  private void cumulative() {
    double tried = Math.pow(counts.size(), 3) * 5;
    for (IndicatorColumn sum : counts) {
      for (IndicatorColumn flow : counts) {
        if (sum != flow && (sum.hides() || flow.hides())) {
          cumulative(sum, flow, tried);
        }
      }
    }
  }

  /// A sum since the start of a year: calendar, financial or academic.
  private void cumulative(IndicatorColumn sum, IndicatorColumn flow, double tried) {
    List<LinearHypothesis.LaggedColumn> parts =
        List.of(part(sum, 0, 1), part(sum, 1, -1), part(flow, 0, -1));
    keep(InferenceRule.Kind.STOCK_AND_FLOW, parts, tried, _ -> true);
    for (int start : STARTS_OF_YEARS) {
      keep(
          InferenceRule.Kind.STOCK_AND_FLOW,
          parts,
          tried,
          period -> table.periods().get(period).start().getMonthValue() != start);
    }
  }

  /// The sum of the last periods; also its change: the period that enters less the one that leaves.
  private void rolling() {
    double tried = (double) counts.size() * counts.size() * WINDOWS.length * 2;
    for (IndicatorColumn sum : counts) {
      for (IndicatorColumn each : counts) {
        if (each == sum || !(sum.hides() || each.hides())) {
          continue;
        }
        for (int window : WINDOWS) {
          var whole = new ArrayList<LinearHypothesis.LaggedColumn>();
          whole.add(part(sum, 0, 1));
          for (int back = 0; back < window; back++) {
            whole.add(part(each, back, -1));
          }
          keep(InferenceRule.Kind.ROLLING_SUM, whole, tried, _ -> true);
          keep(
              InferenceRule.Kind.ROLLING_SUM,
              List.of(part(sum, 0, 1), part(sum, 1, -1), part(each, 0, -1), part(each, window, 1)),
              tried,
              _ -> true);
        }
      }
    }
  }

  private void keep(
      InferenceRule.Kind kind,
      List<LinearHypothesis.LaggedColumn> parts,
      double tried,
      IntPredicate periods) {
    var pattern = new LinearHypothesis(parts);
    if (!pattern.hides()) {
      return;
    }
    double evidence = pattern.evidence(table.size(), periods, LinearHypothesis.LEAST_PERIODS);
    if (evidence <= 0 || !pattern.isSure(evidence, tried, table.size())) {
      return;
    }
    List<CountConstraint> constraints = pattern.constraints(table.size(), periods);
    if (!constraints.isEmpty()) {
      found.putIfAbsent(
          pattern.key(), new InferenceRule(kind, pattern.says(), evidence, constraints));
    }
  }
}
