package org.openscrutiny.attack;

import static org.openscrutiny.attack.Pattern.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Tries every sum and difference of two, three and four columns, and every flow into a stock and
/// every rolling sum, and keeps what holds wherever all of it is shown.
final class ColumnSums {
  /// Above so many columns of one area, sums of four are too many to try.
  private static final int MOST_FOR_FOUR = 90;

  private static final int MOST_COLUMNS = 250;
  private static final int[] WINDOWS = {2, 3, 4, 6, 12, 13};
  private static final int[] STARTS_OF_YEARS = {1, 4, 9};

  private final Block block;
  private final List<Column> counts;
  private final Map<String, Rule> found = new LinkedHashMap<>();

  private ColumnSums(Block block) {
    this.block = block;
    this.counts = block.counts().stream().limit(MOST_COLUMNS).toList();
  }

  static List<Rule> in(Block block) {
    if (block.columns().stream().noneMatch(Column::hides)) {
      return List.of();
    }
    var finder = new ColumnSums(block);
    finder.sums();
    finder.flows();
    finder.rolling();
    return List.copyOf(finder.found.values());
  }

  private void sums() {
    double size = counts.size();
    boolean four = counts.size() <= MOST_FOR_FOUR;
    double tried = 3 * size * size * size * (four ? size : 1);
    for (Column hidden : counts.stream().filter(Column::hides).toList()) {
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

  private void same(Column one, Column other, double tried) {
    if (one != other) {
      keep(
          Rule.Kind.SUM_OF_COLUMNS, List.of(part(one, 0, 1), part(other, 0, -1)), tried, _ -> true);
    }
  }

  private void pair(Column whole, Column one, Column other, double tried) {
    if (one == whole || other == whole) {
      return;
    }
    for (int signs = 0; signs < 3; signs++) {
      keep(
          Rule.Kind.SUM_OF_COLUMNS,
          List.of(part(whole, 0, 1), part(one, 0, sign(signs, 0)), part(other, 0, sign(signs, 1))),
          tried,
          _ -> true);
    }
  }

  private void triple(Column whole, Column one, Column other, Column third, double tried) {
    if (one == whole || other == whole || third == whole) {
      return;
    }
    for (int signs = 0; signs < 7; signs++) {
      keep(
          Rule.Kind.SUM_OF_COLUMNS,
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

  /// A stock is what it was, and what came in, less what went out.
  private void flows() {
    double tried = Math.pow(counts.size(), 3) * 5;
    for (Column stock : counts) {
      for (Column in : counts) {
        if (in == stock) {
          continue;
        }
        cumulative(stock, in, tried);
        for (Column out : counts) {
          if (out != stock && out != in) {
            keep(
                Rule.Kind.STOCK_AND_FLOW,
                List.of(part(stock, 0, 1), part(stock, 1, -1), part(in, 0, -1), part(out, 0, 1)),
                tried,
                _ -> true);
          }
        }
      }
    }
  }

  /// A sum since the start of a year, whichever year that is.
  private void cumulative(Column sum, Column flow, double tried) {
    List<Pattern.Part> parts = List.of(part(sum, 0, 1), part(sum, 1, -1), part(flow, 0, -1));
    keep(Rule.Kind.STOCK_AND_FLOW, parts, tried, _ -> true);
    for (int start : STARTS_OF_YEARS) {
      keep(
          Rule.Kind.STOCK_AND_FLOW,
          parts,
          tried,
          period -> block.periods().get(period).start().getMonthValue() != start);
    }
  }

  /// The sum of the periods up to each, and what comes in less what drops out.
  private void rolling() {
    double tried = (double) counts.size() * counts.size() * WINDOWS.length * 2;
    for (Column sum : counts) {
      for (Column each : counts) {
        if (each == sum) {
          continue;
        }
        for (int window : WINDOWS) {
          var whole = new ArrayList<Pattern.Part>();
          whole.add(part(sum, 0, 1));
          for (int back = 0; back < window; back++) {
            whole.add(part(each, back, -1));
          }
          keep(Rule.Kind.ROLLING_SUM, whole, tried, _ -> true);
          keep(
              Rule.Kind.ROLLING_SUM,
              List.of(part(sum, 0, 1), part(sum, 1, -1), part(each, 0, -1), part(each, window, 1)),
              tried,
              _ -> true);
        }
      }
    }
  }

  private void keep(Rule.Kind kind, List<Pattern.Part> parts, double tried, IntPredicate periods) {
    var pattern = new Pattern(parts);
    if (!pattern.hides()) {
      return;
    }
    double evidence = pattern.evidence(block.size(), periods);
    if (evidence <= 0 || !pattern.isSure(evidence, tried, block.size())) {
      return;
    }
    List<Fact> facts = pattern.facts(block.size(), periods);
    if (!facts.isEmpty()) {
      found.putIfAbsent(pattern.key(), new Rule(kind, pattern.says(), evidence, facts));
    }
  }
}
