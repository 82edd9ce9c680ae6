package org.openscrutiny.disclosure.audit;

import java.util.Map;
import java.util.Optional;

/// By how much the cells of another table differ from those of a table. Cells that stay as they are
/// have no place in it.
public record Movement(Map<Integer, Double> by) {
  private static final double NOTHING = 1e-6;

  public Movement {
    by = Map.copyOf(by);
  }

  public double of(int cell) {
    return by.getOrDefault(cell, 0.0);
  }

  public boolean moves(int cell) {
    return Math.abs(of(cell)) > NOTHING;
  }

  double costs(NearbyTables.Room room) {
    return by.entrySet().stream()
        .mapToDouble(each -> room.weight(each.getKey()) * Math.abs(each.getValue()))
        .sum();
  }

  /// The other table; empty where it is not one of whole numbers.
  ///
  /// @param counts of the table that it differs from
  Optional<Counts> from(Counts counts) {
    long[] moved = counts.toArray();
    for (Map.Entry<Integer, Double> each : by.entrySet()) {
      long whole = Math.round(each.getValue());
      if (Math.abs(whole - each.getValue()) > NOTHING) {
        return Optional.empty();
      }
      moved[each.getKey()] += whole;
    }
    return Optional.of(Counts.of(moved));
  }
}
