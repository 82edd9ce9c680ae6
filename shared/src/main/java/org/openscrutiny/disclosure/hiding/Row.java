package org.openscrutiny.disclosure.hiding;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A weighted sum of cells, modulo 2³¹ − 1, with the cells that count zero left out.
final class Row {
  private final TreeMap<Integer, Long> weights;

  /// The column that no other row has.
  int pivot = -1;

  Row() {
    weights = new TreeMap<>();
  }

  Row(Row other) {
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
    long sum = Modular.plus(at(column), weight);
    if (sum == 0) {
      weights.remove(column);
    } else {
      weights.put(column, sum);
    }
  }

  void add(Row other, long times) {
    other.weights.forEach((column, weight) -> add(column, Modular.times(times, weight)));
  }

  void scale(long times) {
    for (Map.Entry<Integer, Long> each : weights.entrySet()) {
      each.setValue(Modular.times(times, each.getValue()));
    }
  }
}
