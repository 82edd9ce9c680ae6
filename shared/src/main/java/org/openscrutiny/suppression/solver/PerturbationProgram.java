package org.openscrutiny.suppression.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate2D;
import org.openscrutiny.suppression.table.Relation.Term;

/// The linear program for a nearby table: the cheapest perturbation among the cells that may
/// differ.
final class PerturbationProgram {
  private final WeightedSums sums;
  private final int cell;
  private final double by;
  private final PerturbationBounds bounds;
  private final Map<Integer, Integer> up = new LinkedHashMap<>();
  private final Map<Integer, Integer> down = new LinkedHashMap<>();
  private final List<Double> weights = new ArrayList<>();
  private final List<Double> most = new ArrayList<>();
  private final Set<Integer> touched = new TreeSet<>();

  /// @param cell the cell that has to differ
  /// @param by by how much
  /// @param near the cells that may differ with it
  PerturbationProgram(
      WeightedSums sums, int cell, double by, PerturbationBounds bounds, Collection<Integer> near) {
    this.sums = sums;
    this.cell = cell;
    this.by = by;
    this.bounds = bounds;
    touched.addAll(sums.ofCell().get(cell));
    for (int each : near) {
      if (each != cell) {
        int before = weights.size();
        add(up, each, bounds.up(each));
        add(down, each, bounds.down(each));
        if (weights.size() > before) {
          touched.addAll(sums.ofCell().get(each));
        }
      }
    }
  }

  private void add(Map<Integer, Integer> columns, int each, double limit) {
    if (limit > 0) {
      columns.put(each, weights.size());
      weights.add(bounds.weight(each));
      most.add(limit);
    }
  }

  Optional<Perturbation> solved(WorkBudget budget) {
    if (weights.isEmpty()) {
      return touched.isEmpty() ? Optional.of(new Perturbation(Map.of(cell, by))) : Optional.empty();
    }
    LinearSolver.Builder builder =
        LinearSolver.newBuilder(array(weights))
            .lower(new double[weights.size()])
            .upper(array(most));
    var exact = new ArrayList<Row>();
    var loose = new ArrayList<Row>();
    for (int sum : touched) {
      double below = bounds.below(sum);
      double above = bounds.above(sum);
      if (below == 0 && above == 0) {
        exact.add(new Row(sum, 1, 0));
      } else {
        if (Double.isFinite(above)) {
          loose.add(new Row(sum, 1, above));
        }
        if (Double.isFinite(below)) {
          loose.add(new Row(sum, -1, below));
        }
      }
    }
    if (!exact.isEmpty()) {
      write(exact, builder.equalities(rightSides(exact)));
    }
    if (!loose.isEmpty()) {
      write(loose, builder.inequalities(rightSides(loose)));
    }
    Optimisation.Result result =
        SolverLimits.ofMatrix((long) exact.size() + loose.size(), weights.size())
            .solved(options -> builder.build(options).solve(), budget);
    return result.getState().isOptimal() ? Optional.of(read(result)) : Optional.empty();
  }

  /// @param sign the sum times this must be at most the limit, or equal to it
  private record Row(int sum, int sign, double limit) {}

  private double[] rightSides(List<Row> rows) {
    return rows.stream().mapToDouble(row -> row.limit() - row.sign() * own(row.sum())).toArray();
  }

  /// The given cell's contribution to a sum.
  private double own(int sum) {
    return sums.terms().get(sum).stream()
        .filter(term -> term.cell() == cell)
        .mapToDouble(term -> term.times() * by)
        .sum();
  }

  private void write(List<Row> rows, Mutate2D into) {
    for (int row = 0; row < rows.size(); row++) {
      for (Term term : sums.terms().get(rows.get(row).sum())) {
        double times = (double) rows.get(row).sign() * term.times();
        Integer column = up.get(term.cell());
        if (column != null) {
          into.set(row, column.intValue(), times);
        }
        column = down.get(term.cell());
        if (column != null) {
          into.set(row, column.intValue(), -times);
        }
      }
    }
  }

  private Perturbation read(Optimisation.Result result) {
    Map<Integer, Double> moved = new HashMap<>();
    moved.put(cell, by);
    up.forEach((each, column) -> moved.merge(each, result.doubleValue(column), Double::sum));
    down.forEach((each, column) -> moved.merge(each, -result.doubleValue(column), Double::sum));
    moved.values().removeIf(amount -> amount == 0);
    return new Perturbation(moved);
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
