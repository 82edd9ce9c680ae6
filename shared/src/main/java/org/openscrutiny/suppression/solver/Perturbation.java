package org.openscrutiny.suppression.solver;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The difference of another table from a table, by cell. Cells that don't differ are left out. The
/// cells are in the order of their places, so that adding up their costs gives the same result in
/// every run, to the last digit.
public record Perturbation(Map<Integer, Double> by) {
  private static final double TOLERANCE = 1e-6;

  public Perturbation {
    by = Collections.unmodifiableMap(new TreeMap<>(by));
  }

  public double of(int cell) {
    return by.getOrDefault(cell, 0.0);
  }

  public boolean moves(int cell) {
    return Math.abs(of(cell)) > TOLERANCE;
  }

  double costs(PerturbationBounds bounds) {
    return by.entrySet().stream()
        .mapToDouble(each -> bounds.weight(each.getKey()) * Math.abs(each.getValue()))
        .sum();
  }

  /// The same differences as whole numbers; empty if they are not whole.
  Optional<Map<Integer, Long>> inIntegers() {
    Map<Integer, Long> inIntegers = new HashMap<>();
    for (Map.Entry<Integer, Double> each : by.entrySet()) {
      long amount = Math.round(each.getValue());
      if (Math.abs(amount - each.getValue()) > TOLERANCE) {
        return Optional.empty();
      }
      if (amount != 0) {
        inIntegers.put(each.getKey(), amount);
      }
    }
    return Optional.of(inIntegers);
  }
}
