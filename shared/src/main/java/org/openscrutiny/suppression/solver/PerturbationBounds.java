package org.openscrutiny.suppression.solver;

/// How far things may differ from a table.
public interface PerturbationBounds {
  /// How far a cell may be above what it is.
  double up(int cell);

  /// How far a cell may be below what it is.
  double down(int cell);

  /// What it costs that a cell differs by one.
  double weight(int cell);

  /// Whether it costs next to nothing that a cell differs.
  boolean isFree(int cell);

  /// How far a sum may fall; zero where it has to hold exactly.
  default double below(int sum) {
    return 0;
  }

  /// How far a sum may rise; zero where it has to hold exactly.
  default double above(int sum) {
    return 0;
  }
}
