package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.attack.Board.Calculated;
import org.openscrutiny.attack.Board.Seen;
import org.openscrutiny.verification.DataRow;

/// Finds the formula behind each of a publisher's calculations, whatever it is called ("12-month
/// mean" has been one of 13 months), and what it tells of the figures that are hidden.
final class Calculations {
  /// A printed calculation may be wrong now and then, and its formula is the right one
  /// nevertheless.
  private static final double MOSTLY = 0.75;

  private static final int LEAST = 2;

  private record Key(String dataset, String calculation) {}

  /// How often a formula was tried on figures that are all shown, and how often it fitted.
  private record Tried(Formula formula, int times, int fitted, double evidence) {
    boolean isLikely() {
      return fitted >= LEAST && fitted >= MOSTLY * times;
    }
  }

  private Calculations() {}

  static List<Rule> of(Board board) {
    Map<Key, List<DataRow>> sorted = new LinkedHashMap<>();
    for (Calculated each : board.calculations()) {
      if (each.row().isCount() && each.row().value().isPresent()) {
        sorted
            .computeIfAbsent(
                new Key(each.dataset(), each.row().calculation()), _ -> new ArrayList<>())
            .add(each.row());
      }
    }
    var rules = new ArrayList<Rule>();
    sorted.forEach((key, rows) ->
        Formula.all().stream()
            .map(formula -> tried(formula, rows, board))
            .filter(Tried::isLikely)
            .max(Comparator.comparingInt(Tried::fitted))
            .ifPresent(best -> add(key, best, rows, board, rules)));
    return rules;
  }

  private static Tried tried(Formula formula, List<DataRow> rows, Board board) {
    int times = 0;
    int fitted = 0;
    double evidence = 0;
    for (DataRow row : rows) {
      Optional<List<BigDecimal>> inputs =
          formula.inputs(board, row.figure(), row.period()).flatMap(Calculations::shown);
      if (inputs.isPresent()) {
        times++;
        BigDecimal printed = row.value().orElseThrow();
        if (formula.gives(inputs.get(), printed)) {
          fitted++;
          evidence += Math.log10(2 + Math.abs(printed.doubleValue()));
        }
      }
    }
    return new Tried(formula, times, fitted, evidence);
  }

  private static Optional<List<BigDecimal>> shown(List<Seen> inputs) {
    List<BigDecimal> all = inputs.stream().flatMap(each -> each.shown().stream()).toList();
    return all.size() == inputs.size() ? Optional.of(all) : Optional.empty();
  }

  private static void add(Key key, Tried tried, List<DataRow> rows, Board board, List<Rule> rules) {
    for (DataRow row : rows) {
      List<Fact> facts =
          tried
              .formula()
              .inputs(board, row.figure(), row.period())
              .filter(inputs -> inputs.stream().anyMatch(Seen::isHidden))
              .filter(inputs ->
                  inputs.stream().allMatch(each -> each.isHidden() || each.shown().isPresent()))
              .map(inputs -> tried.formula().facts(inputs, row.value().orElseThrow()))
              .orElse(List.of());
      if (!facts.isEmpty()) {
        rules.add(
            new Rule(
                Rule.Kind.CALCULATION,
                "\"%s\" of %s is %s (as in %d of %d others that can be tried)"
                    .formatted(
                        key.calculation(),
                        row.figure().name(),
                        tried.formula().says(),
                        tried.fitted(),
                        tried.times()),
                tried.evidence(),
                facts));
      }
    }
  }
}
