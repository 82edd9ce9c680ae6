package org.openscrutiny.suppression.solver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Optimisation.Result;
import org.openscrutiny.suppression.solver.LinearRelaxation.Furthest;
import org.openscrutiny.suppression.solver.LinearRelaxation.VariableBounds;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.Limits;

/// The lowest and highest values of a count of one component, by integer programming.
///
/// The solver works in floating-point numbers, so it only proposes: a proposal counts if it is
/// whole and has been checked exactly. The linear relaxation is solved first. Most tables are
/// networks, and the corners of a network are whole. If a corner is not whole, the program is
/// solved in whole numbers for more and more cells, until a solution is found:
///
/// 1. the cells that aren't whole, with the others fixed;
/// 2. these and the cells around them;
/// 3. all cells.
final class IntegerProgram {
  private static final double TOLERANCE = 1e-6;

  private final Component component;
  private final Limits[] limits;
  private final long reach;
  private final WeightedSums sums;
  private final NearbyTables nearby;
  private final LinearRelaxation relaxation;
  private final BranchAndBound wholeNumbers;
  private final CornerRounding rounding;

  /// @param reach how far to search above the lower bound of a count that has no upper bound
  IntegerProgram(Component component, long reach) {
    this.component = component;
    this.limits = component.limits().toArray(Limits[]::new);
    this.reach = reach;
    this.sums = WeightedSums.of(limits.length, component.terms());
    this.nearby = new NearbyTables(limits.length, sums.terms());
    this.relaxation = new LinearRelaxation(component);
    this.wholeNumbers = new BranchAndBound(relaxation, this::checked);
    this.rounding = new CornerRounding(sums, wholeNumbers);
  }

  Component component() {
    return component;
  }

  long low(int place) {
    return limits[place].low();
  }

  long high(int place) {
    Limits of = limits[place];
    return of.high() == Limits.OPEN ? Math.addExact(of.low(), reach) : of.high();
  }

  /// The sums in which a cell stands.
  List<Integer> sumsOf(int place) {
    return sums.ofCell().get(place);
  }

  /// The perturbation of a witness in which one cell differs by a given amount. It may exist even
  /// if none is found: the nearest perturbation may not be whole.
  Optional<Map<Integer, Long>> near(int place, long by, Counts from, WorkBudget budget) {
    return nearby
        .nearest(place, (double) by, new WitnessBounds(this, from), Double.MAX_VALUE, budget)
        .flatMap(Perturbation::inIntegers)
        .filter(perturbation -> new CombinedWitness(this, from).add(perturbation));
  }

  /// Counts that agree with what is shown and are as high, or as low, as was asked for.
  ///
  /// @param bound a proved bound, which the counts need not reach
  record Extreme(Counts counts, long bound) {}

  /// The highest or lowest counts for a cell, or counts that go as far as is enough. Empty if there
  /// are no such counts or none were found.
  ///
  /// @param enough how high, or how low, is enough
  Optional<Extreme> furthest(int place, boolean highest, long enough, WorkBudget budget) {
    Result corner = relaxation.solved(bounds(), new Furthest(place, highest), budget);
    if (!corner.getState().isFeasible()) {
      return Optional.empty();
    }
    boolean solved = corner.getState().isOptimal();
    double value = corner.doubleValue(place);
    long bound =
        !solved
            ? highest ? high(place) : low(place)
            : (long) (highest ? Math.floor(value + TOLERANCE) : Math.ceil(value - TOLERANCE));
    Optional<Counts> integral =
        checked(corner).or(() -> rounding.near(corner, place, bound, bounds(), budget));
    if (integral.filter(counts -> counts.at(place) == bound).isPresent()
        || integral.filter(counts -> isFar(counts.at(place), highest, enough)).isPresent()) {
      return integral.map(counts -> new Extreme(counts, bound));
    }
    return solvedWhole(place, highest, bound, budget);
  }

  private static boolean isFar(long count, boolean highest, long enough) {
    return highest ? count >= enough : count <= enough;
  }

  private Optional<Extreme> solvedWhole(int place, boolean highest, long bound, WorkBudget budget) {
    return wholeNumbers
        .search(bounds(), new Furthest(place, highest), budget)
        .map(found ->
            new Extreme(found.counts(), found.isBest() ? found.counts().at(place) : bound));
  }

  private VariableBounds bounds() {
    return new VariableBounds(
        IntStream.range(0, limits.length).mapToLong(this::low).toArray(),
        IntStream.range(0, limits.length).mapToLong(this::high).toArray());
  }

  /// The solver's proposal, if it is whole and holds.
  private Optional<Counts> checked(Result result) {
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    var counts = new long[limits.length];
    for (int i = 0; i < counts.length; i++) {
      double proposed = result.doubleValue(i);
      if (!BranchAndBound.isWhole(proposed)) {
        return Optional.empty();
      }
      counts[i] = Math.round(proposed);
    }
    return Optional.of(Counts.of(counts)).filter(component::holds);
  }
}
