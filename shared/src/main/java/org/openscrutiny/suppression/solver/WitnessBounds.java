package org.openscrutiny.suppression.solver;

import org.openscrutiny.suppression.table.Counts;

/// How far the counts of a witness may differ, so that the result agrees with what is shown.
record WitnessBounds(IntegerProgram program, Counts counts) implements PerturbationBounds {

  @Override
  public double up(int place) {
    return (double) (program.high(place) - counts.at(place));
  }

  @Override
  public double down(int place) {
    return (double) (counts.at(place) - program.low(place));
  }

  @Override
  public double weight(int place) {
    return 1;
  }

  @Override
  public boolean isFree(int place) {
    return true;
  }

  @Override
  public double below(int sum) {
    Component.LinearConstraint constraint = constraint(sum);
    return constraint.isExact()
        ? 0
        : constraint.least() == -Component.LinearConstraint.NONE
            ? Double.POSITIVE_INFINITY
            : (double) (constraint.sum(counts::at) - constraint.least());
  }

  @Override
  public double above(int sum) {
    Component.LinearConstraint constraint = constraint(sum);
    return constraint.isExact()
        ? 0
        : constraint.most() == Component.LinearConstraint.NONE
            ? Double.POSITIVE_INFINITY
            : (double) (constraint.most() - constraint.sum(counts::at));
  }

  private Component.LinearConstraint constraint(int sum) {
    return program.component().sums().get(sum);
  }
}
