package org.openscrutiny.suppression.solver;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openscrutiny.suppression.table.Relation.Term;

/// Looks for another table near one: a cell differs by as much as is asked for, every sum still
/// holds, and as little else as possible differs.
///
/// min Σ w(y⁺ + y⁻) with A(y⁺ − y⁻) = 0, y⁺ and y⁻ within the room of each cell, y of the cell =
/// ±δ: Kelly, Golden and Assad, "Cell suppression: disclosure protection for sensitive tabular
/// data" (Networks 22, 1992), for any linear relations. The cells about the one that is to move are
/// tried first, since the nearest table mostly differs in a handful of cells.
public final class NearbyTables {
  private static final List<Integer> NEIGHBOURS_EACH = List.of(3, 5);

  /// Where nothing was found so near.
  private static final List<Integer> MORE_NEIGHBOURS_EACH = List.of(8, 13);

  private static final int MOST_CELLS_TO_SEARCH = 1_500;

  private final WeightedSums sums;

  /// @param cells how many
  /// @param sums what has to hold between them
  public NearbyTables(int cells, List<List<Term>> sums) {
    this.sums = WeightedSums.of(cells, sums);
  }

  /// The nearest of all, or of those about the cell where there are too many cells to look
  /// everywhere; empty where there is no such table, not even of numbers that aren't whole. A table
  /// that costs next to nothing is near enough.
  ///
  /// @param free what a table that costs next to nothing costs at most
  public Optional<Perturbation> nearest(
      int cell, double by, PerturbationBounds bounds, double free, WorkBudget budget) {
    boolean many = sums.cells() > MOST_CELLS_TO_SEARCH;
    Optional<Perturbation> best = Optional.empty();
    for (int neighboursEach : many ? NEIGHBOURS_EACH : NEIGHBOURS_EACH.subList(0, 1)) {
      Optional<Perturbation> found = around(cell, by, bounds, neighboursEach, budget);
      best = cheaper(best, found, bounds);
      if (best.filter(perturbation -> perturbation.costs(bounds) <= free).isPresent()) {
        return best;
      }
    }
    if (many) {
      for (int neighboursEach : MORE_NEIGHBOURS_EACH) {
        if (best.isEmpty()) {
          best = around(cell, by, bounds, neighboursEach, budget);
        }
      }
    }
    return many && best.isPresent() ? best : anywhere(cell, by, bounds, budget);
  }

  private Optional<Perturbation> around(
      int cell, double by, PerturbationBounds bounds, int neighboursEach, WorkBudget budget) {
    return among(cell, by, bounds, new Neighbourhood(sums, by, bounds).around(cell, neighboursEach), budget);
  }

  /// Looks everywhere.
  private Optional<Perturbation> anywhere(
      int cell, double by, PerturbationBounds bounds, WorkBudget budget) {
    Set<Integer> all = IntStream.range(0, sums.cells()).boxed().collect(Collectors.toSet());
    return among(cell, by, bounds, all, budget);
  }

  private static Optional<Perturbation> cheaper(
      Optional<Perturbation> one, Optional<Perturbation> other, PerturbationBounds bounds) {
    return one.isPresent()
            && other.filter(perturbation -> perturbation.costs(bounds) < one.get().costs(bounds)).isEmpty()
        ? one
        : other;
  }

  private Optional<Perturbation> among(
      int cell, double by, PerturbationBounds bounds, Set<Integer> near, WorkBudget budget) {
    return (by > 0 ? bounds.up(cell) : bounds.down(cell)) < Math.abs(by)
        ? Optional.empty()
        : new PerturbationProgram(sums, cell, by, bounds, near).solved(budget);
  }
}
