package org.openscrutiny.disclosure.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/// The lowest and highest that a count of one component can be, by integer programming.
///
/// The solver works in floating-point numbers, so it only proposes: a proposal counts when it is
/// whole and has been checked exactly. The continuous problem is tried first, since most tables are
/// networks, whose corners are whole.
final class IntegerProgram {
  private static final double WHOLE = 1e-6;
  private static final NumberContext EXACT = NumberContext.of(12, 9);
  private static final IntegerStrategy ONE_THREAD =
      IntegerStrategy.newConfigurable().withParallelism(() -> 1).withGapTolerance(EXACT);

  private final Component component;
  private final Limits[] limits;
  private final Map<Integer, Integer> places;
  private final long reach;
  private final NearbyTables nearby;

  /// @param limits of every cell of the table
  /// @param reach how far to look where a count has no limit above
  IntegerProgram(Component component, Limits[] limits, long reach) {
    this.component = component;
    this.limits = limits;
    this.places = component.places();
    this.reach = reach;
    this.nearby =
        new NearbyTables(places.size(), component.sums().stream().map(this::placed).toList());
  }

  private List<Relation.Term> placed(Component.Bound bound) {
    return bound.terms().stream()
        .map(term -> new Relation.Term(place(term.cell()), term.times()))
        .toList();
  }

  Limits limits(int place) {
    return limits[component.cells().get(place)];
  }

  /// Counts near others in which one cell differs by as much as is asked for. There may be some
  /// although none are found: the nearest may not be whole.
  ///
  /// @param place of the cell in the component
  Optional<Counts> near(int place, long by, Counts from, Deadline deadline) {
    return nearby
        .nearest(place, (double) by, new RoomAround(from), Double.MAX_VALUE, deadline)
        .flatMap(movement -> movement.from(from))
        .filter(this::holds);
  }

  /// How far the counts of a witness may differ.
  private final class RoomAround implements NearbyTables.Room {
    private final Counts from;

    RoomAround(Counts from) {
      this.from = from;
    }

    @Override
    public double up(int place) {
      return (double) (high(component.cells().get(place)) - from.at(place));
    }

    @Override
    public double down(int place) {
      return (double) (from.at(place) - limits(place).low());
    }

    @Override
    public double weight(int place) {
      return 1;
    }

    @Override
    public double below(int sum) {
      Component.Bound bound = component.sums().get(sum);
      return bound.least() == bound.most()
          ? 0
          : bound.least() == -Component.Bound.NONE
              ? Double.POSITIVE_INFINITY
              : (double) (sum(bound, from) - bound.least());
    }

    @Override
    public double above(int sum) {
      Component.Bound bound = component.sums().get(sum);
      return bound.least() == bound.most()
          ? 0
          : bound.most() == Component.Bound.NONE
              ? Double.POSITIVE_INFINITY
              : (double) (bound.most() - sum(bound, from));
    }
  }

  /// Counts for the cells of the component that agree with what is shown.
  ///
  /// @param best whether none is further; then the bound is exact
  record Found(Counts counts, boolean best) {}

  /// The highest that a cell can be, or the lowest; empty where there are no such counts, or none
  /// were found in time.
  Optional<Found> furthest(int cell, boolean highest, Deadline deadline) {
    ExpressionsBasedModel relaxed = model(false, deadline);
    Optimisation.Result bound = solve(relaxed, cell, highest);
    Optional<Counts> corner = checked(bound);
    boolean solved = bound.getState().isOptimal();
    if (solved && corner.isPresent()) {
      return Optional.of(new Found(corner.get(), true));
    }
    if (bound.getState() == Optimisation.State.INFEASIBLE) {
      return Optional.empty();
    }
    deadline.check();
    Optimisation.Result result = solve(model(true, deadline), cell, highest);
    boolean best = result.getState().isOptimal();
    return checked(result).map(counts -> new Found(counts, best));
  }

  private Optimisation.Result solve(ExpressionsBasedModel model, int cell, boolean highest) {
    model.getVariable(place(cell)).weight(1);
    return highest ? model.maximise() : model.minimise();
  }

  private ExpressionsBasedModel model(boolean whole, Deadline deadline) {
    deadline.check();
    var model = new ExpressionsBasedModel();
    model.options.time_abort = Math.max(1, deadline.millisLeft());
    model.options.time_suffice = model.options.time_abort;
    model.options.integer(ONE_THREAD);
    for (int cell : component.cells()) {
      Variable variable = model.newVariable("x" + cell);
      variable.lower(limits[cell].low()).upper(high(cell)).integer(whole);
    }
    int number = 0;
    for (Component.Bound bound : component.sums()) {
      Expression expression = model.newExpression("r" + number++);
      bound.terms().forEach(term -> expression.set(place(term.cell()), term.times()));
      if (bound.least() != -Component.Bound.NONE) {
        expression.lower(bound.least());
      }
      if (bound.most() != Component.Bound.NONE) {
        expression.upper(bound.most());
      }
    }
    return model;
  }

  private long high(int cell) {
    long high = limits[cell].high();
    return high == Limits.OPEN ? Math.addExact(limits[cell].low(), reach) : high;
  }

  private int place(int cell) {
    Integer place = places.get(cell);
    if (place == null) {
      throw new IllegalArgumentException("Cell %d is of another component".formatted(cell));
    }
    return place;
  }

  /// What the solver proposes, where it is whole and holds.
  private Optional<Counts> checked(Optimisation.Result result) {
    if (!result.getState().isFeasible()) {
      return Optional.empty();
    }
    var counts = new long[component.cells().size()];
    for (int i = 0; i < counts.length; i++) {
      double proposed = result.doubleValue(i);
      counts[i] = Math.round(proposed);
      if (Math.abs(proposed - counts[i]) > WHOLE) {
        return Optional.empty();
      }
    }
    return Optional.of(Counts.of(counts)).filter(this::holds);
  }

  private boolean holds(Counts counts) {
    for (int i = 0; i < counts.size(); i++) {
      if (!limits(i).contains(counts.at(i))) {
        return false;
      }
    }
    return component.sums().stream().allMatch(bound -> holds(bound, counts));
  }

  private boolean holds(Component.Bound bound, Counts counts) {
    long sum = sum(bound, counts);
    return bound.least() <= sum && sum <= bound.most();
  }

  private long sum(Component.Bound bound, Counts counts) {
    long sum = 0;
    for (Relation.Term term : bound.terms()) {
      sum = Math.addExact(sum, Math.multiplyExact(term.times(), counts.at(place(term.cell()))));
    }
    return sum;
  }
}
