package org.openscrutiny.suppression.solver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.Limits;

/// The lowest and highest that a count of one component can be, by integer programming.
///
/// The solver works in floating-point numbers, so it only proposes: a proposal counts when it is
/// whole and has been checked exactly. The continuous problem is tried first, since most tables are
/// networks, whose corners are whole. Where a corner isn't, the few cells that aren't whole are
/// made so with the others as they are, then with those about them, and only then with all.
final class IntegerProgram {
  private static final double WHOLE = 1e-6;
  private static final int RINGS = 3;
  private static final NumberContext EXACT = NumberContext.of(12, 9);
  private static final IntegerStrategy ONE_THREAD =
      IntegerStrategy.newConfigurable().withParallelism(() -> 1).withGapTolerance(EXACT);

  private final Component component;
  private final Limits[] limits;
  private final long reach;
  private final WeightedSums sums;
  private final NearbyTables nearby;

  /// @param reach how far to look where a count has no limit above
  IntegerProgram(Component component, long reach) {
    this.component = component;
    this.limits = component.limits().toArray(Limits[]::new);
    this.reach = reach;
    this.sums = WeightedSums.of(limits.length, component.terms());
    this.nearby = new NearbyTables(limits.length, sums.terms());
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

  /// In which sums a cell stands.
  List<Integer> sumsOf(int place) {
    return sums.ofCell().get(place);
  }

  /// What differs in a table near a witness, in which one cell differs by as much as is asked for.
  /// There may be such a table although none is found: the nearest may not be whole.
  Optional<Map<Integer, Long>> near(int place, long by, Counts from, Deadline deadline) {
    return nearby
        .nearest(place, (double) by, new WitnessBounds(this, from), Double.MAX_VALUE, deadline)
        .flatMap(Perturbation::whole)
        .filter(movement -> new CombinedWitness(this, from).take(movement));
  }

  /// Counts for the cells of the component that agree with what is shown.
  ///
  /// @param bound nothing further can be; it need not be reached
  record Found(Counts counts, long bound) {}

  /// The highest that a cell can be, or the lowest, or something as far as is enough; empty where
  /// there are no such counts, or none were found in time.
  ///
  /// @param enough how high, or how low, is enough
  Optional<Found> furthest(int place, boolean highest, long enough, Deadline deadline) {
    Optimisation.Result corner = solve(model(deadline), place, highest);
    if (!corner.getState().isFeasible()) {
      return Optional.empty();
    }
    boolean solved = corner.getState().isOptimal();
    double value = corner.doubleValue(place);
    long bound =
        !solved
            ? highest ? high(place) : low(place)
            : (long) (highest ? Math.floor(value + WHOLE) : Math.ceil(value - WHOLE));
    Optional<Counts> whole = checked(corner).or(() -> rounded(corner, place, bound, deadline));
    if (whole.filter(counts -> counts.at(place) == bound).isPresent()
        || whole.filter(counts -> isFar(counts.at(place), highest, enough)).isPresent()) {
      return whole.map(counts -> new Found(counts, bound));
    }
    return solvedWhole(place, highest, bound, deadline);
  }

  private static boolean isFar(long count, boolean highest, long enough) {
    return highest ? count >= enough : count <= enough;
  }

  private Optional<Found> solvedWhole(int place, boolean highest, long bound, Deadline deadline) {
    ExpressionsBasedModel model = model(deadline);
    model.getVariables().forEach(variable -> variable.integer(true));
    Optimisation.Result result = solve(model, place, highest);
    boolean best = result.getState().isOptimal();
    return checked(result).map(counts -> new Found(counts, best ? counts.at(place) : bound));
  }

  /// Whole counts near those of a corner that aren't whole.
  ///
  /// @param level what the cell that was asked for is to be
  private Optional<Counts> rounded(
      Optimisation.Result corner, int place, long level, Deadline deadline) {
    Set<Integer> free =
        IntStream.range(0, limits.length)
            .filter(each -> !isWhole(corner.doubleValue(each)))
            .boxed()
            .collect(Collectors.toSet());
    for (int ring = 0; ring < RINGS; ring++) {
      ExpressionsBasedModel model = model(deadline);
      for (int each = 0; each < limits.length; each++) {
        if (each == place) {
          model.getVariable(each).level(level);
        } else if (free.contains(each)) {
          model.getVariable(each).integer(true);
        } else {
          model.getVariable(each).level(Math.round(corner.doubleValue(each)));
        }
      }
      Optional<Counts> whole = checked(model.minimise());
      if (whole.isPresent()) {
        return whole;
      }
      widen(free);
    }
    return Optional.empty();
  }

  /// Adds what stands in a sum with two of them.
  private void widen(Set<Integer> free) {
    Set<Integer> touched =
        free.stream().flatMap(each -> sums.ofCell().get(each).stream()).collect(Collectors.toSet());
    IntStream.range(0, limits.length)
        .filter(each ->
            sums.ofCell().get(each).stream().filter(touched::contains).limit(2).count() == 2)
        .forEach(free::add);
  }

  private static Optimisation.Result solve(
      ExpressionsBasedModel model, int place, boolean highest) {
    model.getVariable(place).weight(1);
    return highest ? model.maximise() : model.minimise();
  }

  private ExpressionsBasedModel model(Deadline deadline) {
    deadline.check();
    var model = new ExpressionsBasedModel();
    model.options.time_abort = Math.max(1, deadline.millisLeft());
    model.options.time_suffice = model.options.time_abort;
    model.options.integer(ONE_THREAD);
    for (int place = 0; place < limits.length; place++) {
      model.newVariable("x" + place).lower(low(place)).upper(high(place));
    }
    int number = 0;
    for (Component.Bound bound : component.sums()) {
      Expression expression = model.newExpression("r" + number++);
      bound.terms().forEach(term -> expression.set(term.cell(), term.times()));
      if (bound.least() != -Component.Bound.NONE) {
        expression.lower(bound.least());
      }
      if (bound.most() != Component.Bound.NONE) {
        expression.upper(bound.most());
      }
    }
    return model;
  }

  private static boolean isWhole(double proposed) {
    return Math.abs(proposed - Math.round(proposed)) <= WHOLE;
  }

  /// What the solver proposes, where it is whole and holds.
  private Optional<Counts> checked(Optimisation.Result result) {
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    var counts = new long[limits.length];
    for (int i = 0; i < counts.length; i++) {
      double proposed = result.doubleValue(i);
      if (!isWhole(proposed)) {
        return Optional.empty();
      }
      counts[i] = Math.round(proposed);
    }
    return Optional.of(Counts.of(counts)).filter(this::holds);
  }

  boolean holds(Counts counts) {
    for (int i = 0; i < counts.size(); i++) {
      if (!limits[i].contains(counts.at(i))) {
        return false;
      }
    }
    return component.sums().stream().allMatch(bound -> bound.allows(bound.sum(counts::at)));
  }
}
