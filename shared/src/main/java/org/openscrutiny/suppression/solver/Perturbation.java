package org.openscrutiny.suppression.solver;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// By how much the cells of another table differ from those of a table. Cells that stay as they are
/// have no place in it.
public record Perturbation(Map<Integer, Double> by) {
  private static final double NOTHING = 1e-6;

  public Perturbation {
    by = Map.copyOf(by);
  }

  public double of(int cell) {
    return by.getOrDefault(cell, 0.0);
  }

  public boolean moves(int cell) {
    return Math.abs(of(cell)) > NOTHING;
  }

  double costs(PerturbationBounds room) {
    return by.entrySet().stream()
        .mapToDouble(each -> room.weight(each.getKey()) * Math.abs(each.getValue()))
        .sum();
  }

  /// The same in whole numbers; empty where they aren't.
  Optional<Map<Integer, Long>> whole() {
    Map<Integer, Long> whole = new HashMap<>();
    for (Map.Entry<Integer, Double> each : by.entrySet()) {
      long amount = Math.round(each.getValue());
      if (Math.abs(amount - each.getValue()) > NOTHING) {
        return Optional.empty();
      }
      if (amount != 0) {
        whole.put(each.getKey(), amount);
      }
    }
    return Optional.of(whole);
  }
}
