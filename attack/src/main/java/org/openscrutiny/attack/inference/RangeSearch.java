package org.openscrutiny.attack.inference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Finds between what numbers counts must be that satisfy a system of constraints.
public final class RangeSearch {
  private static final long LEAST_REACH = 1_000;

  private final int threshold;
  private final WorkBudget budget;

  /// @param threshold counts are searched as far as shows whether they can be on both sides of it,
  ///   and so far apart
  public RangeSearch(int threshold, WorkBudget budget) {
    this.threshold = threshold;
    this.budget = budget;
  }

  /// What each target can be, as far as the budget reaches; empty where no counts satisfy the
  /// system.
  ///
  /// @throws ArithmeticException when sums do not fit into 64 bits
  public Optional<Map<Integer, FeasibleRange>> ranges(
      ConstraintSystem system, Collection<Integer> targets) {
    Optional<List<CountRange>> tightened = BoundTightening.of(system);
    if (tightened.isEmpty()) {
      return Optional.empty();
    }
    List<CountRange> ranges = tightened.get();
    long reach = reach(ranges);
    Map<Integer, FeasibleRange> found = new HashMap<>();
    for (int target : targets) {
      // Where no component has it, it can be all of its range.
      CountRange range = ranges.get(target);
      long high = range.isOpen() ? range.low() + reach : range.high();
      found.put(target, new FeasibleRange(range.low(), high, range.low(), high));
    }
    for (ConnectedCounts component : ConnectedCounts.of(system, ranges)) {
      List<Integer> own =
          IntStream.range(0, component.counts().size())
              .filter(place -> found.containsKey(component.counts().get(place)))
              .boxed()
              .toList();
      var solver = new IntegerSolver(new Relaxation(component, reach, budget));
      Optional<Map<Integer, FeasibleRange>> of =
          new ComponentSearch(component, own, threshold, solver).run();
      if (of.isEmpty()) {
        return Optional.empty();
      }
      of.get().forEach((place, range) -> found.put(component.counts().get(place), range));
    }
    return Optional.of(found);
  }

  /// Far enough to be no bound for a reader who knows how large such counts are.
  private static long reach(List<CountRange> ranges) {
    long largest =
        ranges.stream()
            .mapToLong(range -> range.isOpen() ? range.low() : range.high())
            .max()
            .orElse(0);
    return Math.max(LEAST_REACH, 2 * largest);
  }
}
