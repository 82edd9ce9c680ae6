package org.openscrutiny.suppression.solver;

/// How far the cells and sums of a perturbation may differ, and at what cost.
public interface PerturbationBounds {
  /// The most by which a cell may rise.
  double up(int cell);

  /// The most by which a cell may fall.
  double down(int cell);

  /// The cost of a difference of one in a cell.
  double weight(int cell);

  /// Whether a difference in a cell costs next to nothing.
  boolean isFree(int cell);

  /// The most by which a sum may fall; zero if it has to hold exactly.
  default double below(int sum) {
    return 0;
  }

  /// The most by which a sum may rise; zero if it has to hold exactly.
  default double above(int sum) {
    return 0;
  }
}
