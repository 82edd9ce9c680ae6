package org.openscrutiny.suppression.solver;

import java.util.function.Function;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation.Options;
import org.ojalgo.optimisation.Optimisation.Result;
import org.ojalgo.optimisation.Optimisation.State;

/// The limits of the solver for one linear program, in iterations and never in time, and the price
/// of the program.
///
/// The solver does not report its iterations, so the price depends on the size of the program.
/// Programs of up to 1,800 rows and 9,000 columns took at most 0.6 iterations for each row and
/// column. A program that ends without an answer has used all of its iterations and pays for them.
///
/// @param rows constraints of the program
/// @param columns its variables
/// @param price in units of a [WorkBudget]
record SolverLimits(long rows, long columns, long price) {
  private static final long LEAST_PRICE = 4_000;
  private static final long ITERATIONS_EACH = 5;
  private static final long LEAST_ITERATIONS = 1_000;

  /// An iteration changes few coefficients.
  private static final long COEFFICIENTS_A_UNIT = 100;

  /// A model costs more than a matrix: its numbers are decimal, and it is simplified before it is
  /// solved.
  private static final long MODEL_COEFFICIENT = 10;

  private static final long MODEL_TERM = 500;

  /// For a program that is given to the solver as a matrix.
  static SolverLimits ofMatrix(long rows, long columns) {
    return new SolverLimits(rows, columns, LEAST_PRICE + coefficients(rows, columns));
  }

  // Two threads that use ojAlgo for the first time at once can wait for each other for ever: its
  // array classes need each other to be initialised (seen with 57.1.0, between Array2D and
  // ArrayH256). So the first program is solved here, by whichever thread comes first.
  static {
    var first = new ExpressionsBasedModel();
    first.newVariable("x").lower(0).upper(1).weight(1);
    first.newExpression("r").set(0, 1).lower(0);
    first.minimise();
  }

  /// For a program that is given as a model.
  ///
  /// @param terms the number of terms of all constraints
  static SolverLimits ofModel(long rows, long columns, long terms) {
    long coefficients = coefficients(rows, columns);
    return new SolverLimits(
        rows, columns, LEAST_PRICE + MODEL_COEFFICIENT * coefficients + MODEL_TERM * terms);
  }

  /// Each row has one or two variables of its own.
  private static long coefficients(long rows, long columns) {
    return rows * (rows + columns);
  }

  /// Solves the program within these limits.
  ///
  /// @throws WorkBudget.Exhausted when the budget is not enough
  Result solved(Function<Options, Result> program, WorkBudget budget) {
    budget.spend(price);
    long coefficients = Math.max(1, coefficients(rows, columns));
    long most = LEAST_ITERATIONS + ITERATIONS_EACH * (rows + columns);
    long iterations = Math.min(most, 1 + budget.left() * COEFFICIENTS_A_UNIT / coefficients);
    var options = new Options();
    options.iterations_abort = Math.toIntExact(iterations);
    options.time_abort = Long.MAX_VALUE;
    options.time_suffice = Long.MAX_VALUE;
    Result result = program.apply(options);
    State state = result.getState();
    if (!state.isOptimal() && !state.isFailure()) {
      budget.spend(iterations * coefficients / COEFFICIENTS_A_UNIT);
    }
    return result;
  }
}
