package org.openscrutiny.suppression.solver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import org.ojalgo.optimisation.Optimisation.Result;
import org.openscrutiny.suppression.solver.LinearRelaxation.Any;
import org.openscrutiny.suppression.solver.LinearRelaxation.Furthest;
import org.openscrutiny.suppression.solver.LinearRelaxation.Goal;
import org.openscrutiny.suppression.solver.LinearRelaxation.VariableBounds;
import org.openscrutiny.suppression.table.Counts;

/// Searches for whole numbers by branch and bound. If the solution of the linear relaxation is not
/// whole, it takes the count that is furthest from a whole number, say 2.4, and solves two
/// programs: with that count at most 2, and at least 3 (Land and Doig, Econometrica 28, 1960).
///
/// The search is depth first, the nearer whole number first, on one thread. So its order depends on
/// the program alone. The solver's own search has no such order: it breaks ties by numbers that are
/// counted over all searches of the process.
///
/// @param integral the solution in whole numbers; empty if it isn't whole or doesn't hold
record BranchAndBound(LinearRelaxation relaxation, Function<Result, Optional<Counts>> integral) {
  private static final double TOLERANCE = 1e-6;

  /// @param isBest whether it is proved that no other solution goes further
  record Solution(Counts counts, boolean isBest) {}

  /// The counts that go furthest towards the goal, or any counts if there is no goal.
  ///
  /// @throws WorkBudget.Exhausted when the budget is not enough
  Optional<Solution> search(VariableBounds bounds, Goal goal, WorkBudget budget) {
    Optional<Counts> best = Optional.empty();
    boolean complete = true;
    Deque<VariableBounds> open = new ArrayDeque<>();
    open.push(bounds);
    while (!open.isEmpty()) {
      VariableBounds node = open.pop();
      Result result = relaxation.solved(node, goal, budget);
      complete &= result.getState().isOptimal() || !result.getState().isFeasible();
      if (!result.getState().isFeasible() || !mayGoFurther(result, goal, best)) {
        continue;
      }
      Optional<Counts> counts = integral.apply(result);
      int place = leastWhole(result);
      if (counts.isPresent()) {
        if (goal instanceof Any) {
          return Optional.of(new Solution(counts.get(), true));
        }
        best = counts;
      } else {
        complete &= branch(node, place, result.doubleValue(place), open);
      }
    }
    boolean all = complete;
    return best.map(counts -> new Solution(counts, all));
  }

  private static boolean mayGoFurther(Result result, Goal goal, Optional<Counts> best) {
    return switch (goal) {
      case Any() -> true;
      case Furthest(int place, boolean highest) -> {
        double value = result.doubleValue(place);
        yield best.isEmpty()
            || (highest
                ? Math.floor(value + TOLERANCE) > best.get().at(place)
                : Math.ceil(value - TOLERANCE) < best.get().at(place));
      }
    };
  }

  private int leastWhole(Result result) {
    int least = 0;
    double most = -1;
    for (int place = 0; place < relaxation.component().size(); place++) {
      double value = result.doubleValue(place);
      double off = Math.abs(value - Math.rint(value));
      if (off > most) {
        most = off;
        least = place;
      }
    }
    return least;
  }

  /// Replaces a program by two smaller ones. Returns whether that was possible.
  private static boolean branch(
      VariableBounds node, int place, double value, Deque<VariableBounds> open) {
    long below = (long) Math.floor(value);
    if (isWhole(value) || below < node.low()[place] || below >= node.high()[place]) {
      return false;
    }
    VariableBounds down = node.below(place, below);
    VariableBounds up = node.above(place, below + 1);
    boolean isNearerBelow = value - below <= 0.5;
    open.push(isNearerBelow ? up : down);
    open.push(isNearerBelow ? down : up);
    return true;
  }

  static boolean isWhole(double value) {
    return Math.abs(value - Math.rint(value)) <= TOLERANCE;
  }
}
