package org.openscrutiny.suppression.secondary;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A weighted sum of cells, modulo 2³¹ − 1, without the cells of weight zero.
final class EchelonRow {
  private final TreeMap<Integer, Long> weights;

  /// The column that no other row has.
  int pivot = -1;

  EchelonRow() {
    weights = new TreeMap<>();
  }

  EchelonRow(EchelonRow other) {
    weights = new TreeMap<>(other.weights);
  }

  Set<Integer> columns() {
    return weights.keySet();
  }

  int size() {
    return weights.size();
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  boolean has(int column) {
    return weights.containsKey(column);
  }

  long at(int column) {
    return weights.getOrDefault(column, 0L);
  }

  void remove(int column) {
    weights.remove(column);
  }

  void add(int column, long weight) {
    long sum = ModularArithmetic.plus(at(column), weight);
    if (sum == 0) {
      weights.remove(column);
    } else {
      weights.put(column, sum);
    }
  }

  void add(EchelonRow other, long times) {
    other.weights.forEach((column, weight) -> add(column, ModularArithmetic.times(times, weight)));
  }

  void scale(long times) {
    for (Map.Entry<Integer, Long> each : weights.entrySet()) {
      each.setValue(ModularArithmetic.times(times, each.getValue()));
    }
  }
}
