package org.openscrutiny.attack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.attack.ObservedFigures.Calculated;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.verification.DataRow;

/// Finds the formula behind each of a publisher's calculations, whatever it is called ("12-month
/// mean" has been one of 13 months), and the constraints that it puts on hidden figures.
final class Calculations {
  /// A formula may be right although a printed calculation is wrong now and then.
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

  static List<InferenceRule> of(ObservedFigures observed) {
    Map<Key, List<DataRow>> sorted = new LinkedHashMap<>();
    for (Calculated each : observed.calculations()) {
      if (each.row().isCount() && each.row().value().isPresent()) {
        sorted
            .computeIfAbsent(
                new Key(each.dataset(), each.row().calculation()), _ -> new ArrayList<>())
            .add(each.row());
      }
    }
    var rules = new ArrayList<InferenceRule>();
    sorted.forEach((key, rows) ->
        Formula.all().stream()
            .map(formula -> tried(formula, rows, observed))
            .filter(Tried::isLikely)
            .max(Comparator.comparingInt(Tried::fitted))
            .ifPresent(best -> add(key, best, rows, observed, rules)));
    return rules;
  }

  private static Tried tried(Formula formula, List<DataRow> rows, ObservedFigures observed) {
    int times = 0;
    int fitted = 0;
    double evidence = 0;
    for (DataRow row : rows) {
      Optional<List<BigDecimal>> inputs =
          formula.inputs(observed, row.figure(), row.period()).flatMap(Calculations::shown);
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

  private static Optional<List<BigDecimal>> shown(List<ObservedFigure> inputs) {
    List<BigDecimal> all = inputs.stream().flatMap(each -> each.shown().stream()).toList();
    return all.size() == inputs.size() ? Optional.of(all) : Optional.empty();
  }

  private static void add(
      Key key,
      Tried tried,
      List<DataRow> rows,
      ObservedFigures observed,
      List<InferenceRule> rules) {
    for (DataRow row : rows) {
      List<CountConstraint> constraints =
          tried
              .formula()
              .inputs(observed, row.figure(), row.period())
              .filter(inputs -> inputs.stream().anyMatch(ObservedFigure::isHidden))
              .filter(inputs ->
                  inputs.stream().allMatch(each -> each.isHidden() || each.shown().isPresent()))
              .map(inputs -> tried.formula().constraints(inputs, row.value().orElseThrow()))
              .orElse(List.of());
      if (!constraints.isEmpty()) {
        rules.add(
            new InferenceRule(
                InferenceRule.Kind.CALCULATION,
                "\"%s\" of %s is %s (as in %d of %d others that can be tried)"
                    .formatted(
                        key.calculation(),
                        row.figure().name(),
                        tried.formula().says(),
                        tried.fitted(),
                        tried.times()),
                tried.evidence(),
                constraints));
      }
    }
  }
}
