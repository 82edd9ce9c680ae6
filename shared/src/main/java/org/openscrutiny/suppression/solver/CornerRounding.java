package org.openscrutiny.suppression.solver;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Optimisation.Result;
import org.openscrutiny.suppression.solver.LinearRelaxation.Any;
import org.openscrutiny.suppression.solver.LinearRelaxation.VariableBounds;
import org.openscrutiny.suppression.table.Counts;

/// Searches for whole counts near a corner of the linear relaxation that isn't whole. The cells
/// that aren't whole are free, and all others are fixed. If there is no solution, the cells around
/// the free ones are freed too.
///
/// Example: the corner is (2.5, 2.5, 7) with sum 12. The 7 is fixed, and (2, 3, 7) is found.
record CornerRounding(WeightedSums sums, BranchAndBound wholeNumbers) {
  private static final int RINGS = 3;

  /// @param place the cell whose highest or lowest count is searched
  /// @param level the count at which that cell is fixed
  /// @param all the bounds of all cells
  Optional<Counts> near(
      Result corner, int place, long level, VariableBounds all, WorkBudget budget) {
    Set<Integer> free =
        IntStream.range(0, sums.cells())
            .filter(each -> !BranchAndBound.isWhole(corner.doubleValue(each)))
            .boxed()
            .collect(Collectors.toSet());
    for (int ring = 0; ring < RINGS; ring++) {
      var bounds = new VariableBounds(all.low().clone(), all.high().clone());
      for (int each = 0; each < sums.cells(); each++) {
        if (each == place || !free.contains(each)) {
          long fixed = each == place ? level : Math.round(corner.doubleValue(each));
          bounds.low()[each] = fixed;
          bounds.high()[each] = fixed;
        }
      }
      Optional<Counts> integral =
          wholeNumbers.search(bounds, new Any(), budget).map(BranchAndBound.Solution::counts);
      if (integral.isPresent()) {
        return integral;
      }
      widen(free);
    }
    return Optional.empty();
  }

  /// Frees the cells that stand in two or more sums with free cells.
  private void widen(Set<Integer> free) {
    Set<Integer> touched =
        free.stream().flatMap(each -> sums.ofCell().get(each).stream()).collect(Collectors.toSet());
    IntStream.range(0, sums.cells())
        .filter(each ->
            sums.ofCell().get(each).stream().filter(touched::contains).limit(2).count() == 2)
        .forEach(free::add);
  }
}
