package org.openscrutiny.attack.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/// A component without the demand for whole numbers, solved by linear programming.
///
/// @param reach how far to look where a count has no bound above
record Relaxation(ConnectedCounts component, long reach, WorkBudget budget) {
  private static final double WHOLE = 1e-6;
  private static final int MOST_ITERATIONS = 20_000;

  /// A best solution, whole or not.
  ///
  /// @param value of the objective
  record Corner(List<Double> counts, double value) {

    boolean isWhole(int place) {
      return distance(place) <= WHOLE;
    }

    /// How far the count is from a whole number.
    double distance(int place) {
      return Math.abs(counts.get(place) - Math.rint(counts.get(place)));
    }

    long rounded(int place) {
      return Math.round(counts.get(place));
    }

    /// The value of whole counts is whole: no more than this.
    long mostWhole() {
      return (long) Math.floor(value + WHOLE);
    }
  }

  /// Empty where there is no solution.
  ///
  /// @param ranges of the component's counts
  /// @throws WorkBudget.Exhausted when the budget is not enough, or the solver gives up
  Optional<Corner> best(List<CountRange> ranges, Objective objective) {
    budget.spendOnProgram(component.constraints().size(), ranges.size(), component.terms());
    Optimisation.Result result = model(ranges, objective).maximise();
    return switch (result.getState()) {
      case OPTIMAL, DISTINCT -> {
        var counts = new ArrayList<Double>();
        for (int place = 0; place < ranges.size(); place++) {
          counts.add(result.doubleValue(place));
        }
        yield Optional.of(new Corner(List.copyOf(counts), result.getValue()));
      }
      case INFEASIBLE, INVALID -> Optional.empty();
      case APPROXIMATE, FAILED, FEASIBLE, UNBOUNDED, UNEXPLORED, VALID ->
          throw new WorkBudget.Exhausted("The solver ended with " + result.getState());
    };
  }

  private ExpressionsBasedModel model(List<CountRange> ranges, Objective objective) {
    var model = new ExpressionsBasedModel();
    // Iterations end a search, never the time that it takes.
    model.options.iterations_abort = MOST_ITERATIONS;
    model.options.time_abort = Long.MAX_VALUE;
    model.options.time_suffice = Long.MAX_VALUE;
    for (int place = 0; place < ranges.size(); place++) {
      CountRange range = ranges.get(place);
      long high = range.isOpen() ? Math.addExact(range.low(), reach) : range.high();
      model.newVariable("x" + place).lower(range.low()).upper(high);
    }
    int number = 0;
    for (LinearConstraint each : component.constraints()) {
      Expression expression = model.newExpression("c" + number++);
      each.terms().forEach(term -> expression.set(term.count(), term.coefficient()));
      if (each.least() != LinearConstraint.NO_LEAST) {
        expression.lower(each.least());
      }
      if (each.most() != LinearConstraint.NO_MOST) {
        expression.upper(each.most());
      }
    }
    objective.addTo(model);
    return model;
  }
}
