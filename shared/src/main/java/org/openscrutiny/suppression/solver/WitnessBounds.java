package org.openscrutiny.suppression.solver;

import org.openscrutiny.suppression.table.Counts;

/// How far the counts of a witness may differ.
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
    Component.Bound bound = bound(sum);
    return bound.isExact()
        ? 0
        : bound.least() == -Component.Bound.NONE
            ? Double.POSITIVE_INFINITY
            : (double) (bound.sum(counts::at) - bound.least());
  }

  @Override
  public double above(int sum) {
    Component.Bound bound = bound(sum);
    return bound.isExact()
        ? 0
        : bound.most() == Component.Bound.NONE
            ? Double.POSITIVE_INFINITY
            : (double) (bound.most() - bound.sum(counts::at));
  }

  private Component.Bound bound(int sum) {
    return program.component().sums().get(sum);
  }
}
