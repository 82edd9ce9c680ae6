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

  /// Empty where the component has no solution.
  ///
  /// @throws TimeBudget.Exhausted when the time was not enough
  Optional<Map<Integer, FeasibleRange>> run() {
    Optional<List<Long>> first =
        solver
            .good(new Objective.AllHigh(targets, enough()))
            .or(() ->
                solver
                    .best(new Objective.AllHigh(List.of(), 0), _ -> true)
                    .map(IntegerSolver.Optimum::counts));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    note(first.get());
    together();
    for (int target : targets) {
      if (!isSettled(target)) {
        raise(target);
      }
      if (!isSettled(target)) {
        lower(target);
      }
    }
    return Optional.of(found);
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
