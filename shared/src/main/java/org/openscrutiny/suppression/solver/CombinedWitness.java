package org.openscrutiny.suppression.solver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.suppression.table.Counts;

/// A table that combines many perturbations of one witness. Each perturbation was found for one
/// cell, and that cell is then held at its new value. So a few tables meet many requirements.
///
/// Example: from the witness (5, 5, 5, 5), one perturbation moves the first two cells to (8, 2),
/// another the last two to (1, 9). The combined witness is (8, 2, 1, 9).
final class CombinedWitness {
  private final IntegerProgram program;
  private final long[] counts;
  private final long[] least;
  private final long[] most;

  CombinedWitness(IntegerProgram program, Counts from) {
    this.program = program;
    this.counts = from.toArray();
    this.least = new long[from.size()];
    this.most = new long[from.size()];
    Arrays.setAll(least, program::low);
    Arrays.setAll(most, program::high);
  }

  Counts counts() {
    return Counts.of(counts);
  }

  /// Whether a cell has reached a count. If it has, it is held there.
  boolean hold(int place, long target, boolean upwards) {
    boolean there = upwards ? counts[place] >= target : counts[place] <= target;
    if (there && upwards) {
      least[place] = Math.max(least[place], target);
    } else if (there) {
      most[place] = Math.min(most[place], target);
    }
    return there;
  }

  /// Adds a perturbation that brings a cell to a count or beyond, and holds the cell there. Returns
  /// whether that was possible.
  boolean add(Map<Integer, Long> changes, int place, long target, boolean upwards) {
    long moved = counts[place] + changes.getOrDefault(place, 0L);
    boolean enough = upwards ? moved >= target : moved <= target;
    return enough && add(changes) && hold(place, target, upwards);
  }

  /// Adds a perturbation, unless a cell would leave its bounds. Returns whether it was added.
  ///
  /// @param changes whole numbers for the cells that differ
  boolean add(Map<Integer, Long> changes) {
    for (Map.Entry<Integer, Long> each : changes.entrySet()) {
      long moved = counts[each.getKey()] + each.getValue();
      if (moved < least[each.getKey()] || moved > most[each.getKey()]) {
        return false;
      }
    }
    if (!sumsAllow(changes)) {
      return false;
    }
    changes.forEach((place, amount) -> counts[place] += amount);
    return true;
  }

  /// An exact sum holds after every perturbation, so only the other sums are checked.
  private boolean sumsAllow(Map<Integer, Long> changes) {
    Map<Integer, Long> rises = new HashMap<>();
    List<Component.LinearConstraint> sums = program.component().sums();
    changes.forEach((place, amount) ->
        program
            .sumsOf(place)
            .forEach(sum -> rises.merge(sum, amount * sums.get(sum).times(place), Long::sum)));
    return rises.entrySet().stream()
        .filter(each -> !sums.get(each.getKey()).isExact())
        .allMatch(each -> sums.get(each.getKey()).allows(added(each.getKey()) + each.getValue()));
  }

  private long added(int sum) {
    return program.component().sums().get(sum).sum(place -> counts[place]);
  }
}
