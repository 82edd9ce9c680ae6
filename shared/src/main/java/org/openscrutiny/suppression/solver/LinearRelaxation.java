package org.openscrutiny.suppression.solver;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation.Options;
import org.ojalgo.optimisation.Optimisation.Result;

/// The linear program of a component, whose counts may be fractions. The caller may tighten the
/// bounds of each count.
record LinearRelaxation(Component component) {

  /// What to maximise or minimise.
  sealed interface Goal {}

  /// Nothing: any counts will do.
  record Any() implements Goal {}

  /// The count at a place.
  record Furthest(int place, boolean highest) implements Goal {}

  /// Bounds of the counts, by their places.
  @SuppressWarnings("ArrayRecordComponent") // handed on and copied, never compared
  record VariableBounds(long[] low, long[] high) {
    VariableBounds below(int place, long most) {
      long[] lower = high.clone();
      lower[place] = most;
      return new VariableBounds(low, lower);
    }

    VariableBounds above(int place, long least) {
      long[] higher = low.clone();
      higher[place] = least;
      return new VariableBounds(higher, high);
    }
  }

  /// @throws WorkBudget.Exhausted when the budget is not enough
  Result solved(VariableBounds bounds, Goal goal, WorkBudget budget) {
    long terms = component.sums().stream().mapToLong(sum -> sum.terms().size()).sum();
    return SolverLimits.ofModel(component.sums().size(), component.size(), terms)
        .solved(options -> solved(bounds, goal, options), budget);
  }

  private Result solved(VariableBounds bounds, Goal goal, Options options) {
    var model = new ExpressionsBasedModel(options);
    for (int place = 0; place < component.size(); place++) {
      model.newVariable("x" + place).lower(bounds.low()[place]).upper(bounds.high()[place]);
    }
    int number = 0;
    for (Component.LinearConstraint constraint : component.sums()) {
      Expression expression = model.newExpression("r" + number++);
      constraint.terms().forEach(term -> expression.set(term.cell(), term.times()));
      if (constraint.least() != -Component.LinearConstraint.NONE) {
        expression.lower(constraint.least());
      }
      if (constraint.most() != Component.LinearConstraint.NONE) {
        expression.upper(constraint.most());
      }
    }
    return switch (goal) {
      case Any() -> model.minimise();
      case Furthest(int place, boolean highest) -> {
        model.getVariable(place).weight(1);
        yield highest ? model.maximise() : model.minimise();
      }
    };
  }
}
