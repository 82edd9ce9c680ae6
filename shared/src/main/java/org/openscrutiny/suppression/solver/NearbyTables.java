package org.openscrutiny.suppression.solver;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openscrutiny.suppression.table.Relation.Term;

/// Searches for the nearest table in which a cell differs by a given amount, every sum still holds,
/// and as little else as possible differs.
///
/// min Σ w(y⁺ + y⁻) with A(y⁺ − y⁻) = 0, y⁺ and y⁻ within the bounds of each cell, and y of the
/// cell = ±δ: Kelly, Golden and Assad, "Cell suppression: disclosure protection for sensitive
/// tabular data" (Networks 22, 1992), for any linear relations. The nearest table mostly differs in
/// a handful of cells, so the cells around the one that has to differ are searched first.
///
/// Example: parts 3, 9 and 8 of 20. The nearest table with the first part at 8 is 8, 9 and 3.
public final class NearbyTables {
  private static final List<Integer> NEIGHBOURS_EACH = List.of(3, 5);

  /// How many to try if nothing was found so near.
  private static final List<Integer> MORE_NEIGHBOURS_EACH = List.of(8, 13);

  private static final int MOST_CELLS_TO_SEARCH = 1_500;

  private final WeightedSums sums;

  /// @param cells the number of cells
  /// @param sums the sums that have to hold
  public NearbyTables(int cells, List<List<Term>> sums) {
    this.sums = WeightedSums.of(cells, sums);
  }

  /// The nearest table. In a table of many cells, only the cells around the given one are searched.
  /// Empty if there is no such table, not even in fractions.
  ///
  /// @param free a table that costs no more than this is accepted without further search
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
    return among(
        cell, by, bounds, new Neighbourhood(sums, by, bounds).around(cell, neighboursEach), budget);
  }

  /// Searches among all cells.
  private Optional<Perturbation> anywhere(
      int cell, double by, PerturbationBounds bounds, WorkBudget budget) {
    Set<Integer> all = IntStream.range(0, sums.cells()).boxed().collect(Collectors.toSet());
    return among(cell, by, bounds, all, budget);
  }

  private static Optional<Perturbation> cheaper(
      Optional<Perturbation> one, Optional<Perturbation> other, PerturbationBounds bounds) {
    return one.isPresent()
            && other
                .filter(perturbation -> perturbation.costs(bounds) < one.get().costs(bounds))
                .isEmpty()
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
