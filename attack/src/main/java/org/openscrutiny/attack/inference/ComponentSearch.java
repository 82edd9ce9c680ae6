package org.openscrutiny.attack.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds for the targets of one component what they can be: first for all of them at once, then for
/// each that is not settled by then.
final class ComponentSearch {
  private final IntegerSolver solver;
  private final int threshold;
  private final List<Integer> targets;
  private final Map<Integer, FeasibleRange> found = new HashMap<>();

  /// @param targets by their places in the component
  ComponentSearch(
      ConnectedCounts component, List<Integer> targets, int threshold, IntegerSolver solver) {
    this.solver = solver;
    this.threshold = threshold;
    this.targets = targets;
    for (int target : targets) {
      CountRange range = component.ranges().get(target);
      // Turned round until a solution is known.
      found.put(target, new FeasibleRange(Long.MAX_VALUE, -1, range.low(), range.high()));
    }
  }

  /// Empty where the component has no solution. Where the budget is not enough, the ranges are
  /// those that were found until then.
  Optional<Map<Integer, FeasibleRange>> run() {
    try {
      Optional<List<Long>> first = first();
      if (first.isEmpty()) {
        return Optional.empty();
      }
      note(first.get());
    } catch (WorkBudget.Exhausted _) {
      // It is not known whether there is a solution at all, so bounds mean nothing.
      found.replaceAll((_, _) -> FeasibleRange.UNKNOWN);
      return Optional.of(found);
    }
    unlessExhausted(this::together);
    for (int target : targets) {
      unlessExhausted(() -> settle(target));
    }
    return Optional.of(found);
  }

  private Optional<List<Long>> first() {
    return solver
        .good(new Objective.AllHigh(targets, enough()))
        .or(() ->
            solver
                .best(new Objective.AllHigh(List.of(), 0), _ -> true)
                .map(IntegerSolver.Optimum::counts));
  }

  private static void unlessExhausted(Runnable search) {
    try {
      search.run();
    } catch (WorkBudget.Exhausted _) {
      return;
    }
  }

  private void settle(int target) {
    if (!isSettled(target)) {
      raise(target);
    }
    if (!isSettled(target)) {
      lower(target);
    }
  }

  /// Higher than this, a count is vague whatever its lowest is.
  private long enough() {
    return 2L * threshold + 1;
  }

  private void together() {
    List<Integer> open = open();
    int before;
    do {
      before = open.size();
      if (!open.isEmpty()) {
        solver.good(new Objective.AllLow(open)).ifPresent(this::note);
        open = open();
      }
      if (!open.isEmpty()) {
        solver.good(new Objective.AllHigh(open, enough())).ifPresent(this::note);
        open = open();
      }
    } while (open.size() > 1 && open.size() < before);
  }

  private List<Integer> open() {
    var open = new ArrayList<Integer>();
    targets.stream().filter(target -> !isSettled(target)).forEach(open::add);
    return open;
  }

  private FeasibleRange range(int target) {
    FeasibleRange range = found.get(target);
    if (range == null) {
      throw new IllegalArgumentException("No target: " + target);
    }
    return range;
  }

  private boolean isSettled(int target) {
    FeasibleRange range = range(target);
    return range.isVague(threshold) || range.atLeast() > threshold || range.isExact();
  }

  private void raise(int target) {
    long low = range(target).low();
    extreme(target, true, value -> FeasibleRange.isVague(low, value, threshold))
        .ifPresent(bound -> {
          FeasibleRange range = range(target);
          found.put(
              target,
              new FeasibleRange(
                  range.low(), range.high(), range.atLeast(), Math.min(range.atMost(), bound)));
        });
  }

  private void lower(int target) {
    long high = range(target).high();
    extreme(target, false, value -> FeasibleRange.isVague(value, high, threshold))
        .ifPresent(bound -> {
          FeasibleRange range = range(target);
          found.put(
              target,
              new FeasibleRange(
                  range.low(), range.high(), Math.max(range.atLeast(), bound), range.atMost()));
        });
  }

  /// Looks for a solution with the highest or lowest count, and notes it.
  ///
  /// @return beyond what there is none
  private Optional<Long> extreme(int target, boolean highest, Predicate<Long> isEnough) {
    return solver
        .best(new Objective.Extreme(target, highest), counts -> isEnough.test(counts.get(target)))
        .map(best -> {
          note(best.counts());
          return highest ? best.bound() : -best.bound();
        });
  }

  private void note(List<Long> counts) {
    for (int target : targets) {
      FeasibleRange range = range(target);
      long value = counts.get(target);
      found.put(
          target,
          new FeasibleRange(
              Math.min(range.low(), value),
              Math.max(range.high(), value),
              range.atLeast(),
              range.atMost()));
    }
  }
}
