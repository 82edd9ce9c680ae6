package org.openscrutiny.disclosure.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate2D;
import org.openscrutiny.disclosure.audit.Relation.Term;

/// Looks for another table near one: a cell differs by as much as is asked for, every sum still
/// holds, and as little else as possible differs.
///
/// min Σ w(y⁺ + y⁻) with A(y⁺ − y⁻) = 0, y⁺ and y⁻ within the room of each cell, y of the cell =
/// ±δ: Kelly, Golden and Assad, "Cell suppression: disclosure protection for sensitive tabular
/// data" (Networks 22, 1992), for any linear relations. The cells about the one that is to move are
/// tried first, since the nearest table mostly differs in a handful of cells.
public final class NearbyTables {
  private static final int[] CHOICES = {3, 5, 8};

  /// Of a numerator, a denominator and what it leaves, all may move.
  private static final int ALL_THREE = 3;

  private static final double SMALL = 0.5;
  private static final int MANY = 1_500;

  private final List<List<Term>> sums;
  private final List<List<Integer>> sumsOf = new ArrayList<>();

  /// How far things may differ.
  public interface Room {
    /// How far a cell may be above what it is.
    double up(int cell);

    double down(int cell);

    /// What it costs that a cell differs by one.
    double weight(int cell);

    /// How far a sum may fall; zero where it has to hold exactly.
    default double below(int sum) {
      return 0;
    }

    default double above(int sum) {
      return 0;
    }
  }

  /// @param cells how many
  /// @param sums what has to hold between them
  public NearbyTables(int cells, List<List<Term>> sums) {
    this.sums = List.copyOf(sums);
    for (int cell = 0; cell < cells; cell++) {
      sumsOf.add(new ArrayList<>());
    }
    for (int sum = 0; sum < sums.size(); sum++) {
      for (Term term : sums.get(sum)) {
        sumsOf.get(term.cell()).add(sum);
      }
    }
  }

  /// The nearest of all, or of those about the cell where there are too many cells to look
  /// everywhere; empty where there is no such table, not even of numbers that aren't whole. A table
  /// that costs next to nothing is near enough.
  ///
  /// @param free what a table that costs next to nothing costs at most
  public Optional<Movement> nearest(
      int cell, double by, Room room, double free, Deadline deadline) {
    boolean many = sumsOf.size() > MANY;
    Optional<Movement> close =
        many ? near(cell, by, room, deadline) : tried(cell, by, room, CHOICES[0], deadline);
    if (close.filter(movement -> many || movement.costs(room) <= free).isPresent()) {
      return close;
    }
    return tried(cell, by, room, Integer.MAX_VALUE, deadline);
  }

  /// Looks about the cell only.
  private Optional<Movement> near(int cell, double by, Room room, Deadline deadline) {
    for (int choices : CHOICES) {
      Optional<Movement> near = tried(cell, by, room, choices, deadline);
      if (near.isPresent()) {
        return near;
      }
    }
    return Optional.empty();
  }

  private Optional<Movement> tried(int cell, double by, Room room, int choices, Deadline deadline) {
    deadline.check();
    return (by > 0 ? room.up(cell) : room.down(cell)) < Math.abs(by)
        ? Optional.empty()
        : new Program(cell, by, room, about(cell, choices, by, room)).solved(deadline);
  }

  /// The cells that the program may move: the cheapest of each sum that the cell stands in, those
  /// of the sums that they stand in, and whatever else stands in two of all these sums, since only
  /// there can a way round be closed.
  private Set<Integer> about(int cell, int choices, double by, Room room) {
    Set<Integer> near = new LinkedHashSet<>();
    Set<Integer> seen = new LinkedHashSet<>();
    near.add(cell);
    List<Integer> ring = List.of(cell);
    while (!ring.isEmpty() && (seen.isEmpty() || near.size() <= (long) choices * choices)) {
      var next = new ArrayList<Integer>();
      for (int each : ring) {
        for (int sum : sumsOf.get(each)) {
          if (seen.add(sum)) {
            cheapest(sum, choices, by, room).filter(near::add).forEach(next::add);
          }
        }
      }
      ring = next;
    }
    var times = new HashMap<Integer, Integer>();
    for (int each : List.copyOf(near)) {
      seen.addAll(sumsOf.get(each));
    }
    for (int sum : seen) {
      sums.get(sum).forEach(term -> times.merge(term.cell(), 1, Integer::sum));
    }
    times.forEach((each, count) -> {
      if (count > 1) {
        near.add(each);
      }
    });
    for (int each : List.copyOf(near)) {
      for (int sum : sumsOf.get(each)) {
        cheapest(sum, ALL_THREE, by, room).forEach(near::add);
      }
    }
    return near;
  }

  /// What it costs to move a cell, and more where it can't make up for the whole of the difference.
  private static double hardship(int cell, double by, Room room) {
    boolean enough = Math.min(room.up(cell), room.down(cell)) >= Math.abs(by);
    return room.weight(cell) + (enough ? 0 : SMALL);
  }

  private Stream<Integer> cheapest(int sum, int choices, double by, Room room) {
    List<Term> terms = sums.get(sum);
    Stream<Integer> cells =
        terms.stream().map(Term::cell).filter(each -> room.up(each) > 0 || room.down(each) > 0);
    return terms.size() <= choices
        ? cells
        : cells.sorted(Comparator.comparingDouble(each -> hardship(each, by, room))).limit(choices);
  }

  /// One linear program.
  private final class Program {
    private final int cell;
    private final double by;
    private final Room room;
    private final Map<Integer, Integer> up = new LinkedHashMap<>();
    private final Map<Integer, Integer> down = new LinkedHashMap<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Double> most = new ArrayList<>();
    private final Set<Integer> touched = new TreeSet<>();

    Program(int cell, double by, Room room, Collection<Integer> near) {
      this.cell = cell;
      this.by = by;
      this.room = room;
      for (int each : near) {
        if (each != cell) {
          add(up, each, room.up(each));
          add(down, each, room.down(each));
        }
        touched.addAll(sumsOf.get(each));
      }
    }

    private void add(Map<Integer, Integer> columns, int each, double limit) {
      if (limit > 0) {
        columns.put(each, weights.size());
        weights.add(room.weight(each));
        most.add(limit);
      }
    }

    Optional<Movement> solved(Deadline deadline) {
      if (weights.isEmpty()) {
        return Optional.empty();
      }
      LinearSolver.Builder builder =
          LinearSolver.newBuilder(array(weights))
              .lower(new double[weights.size()])
              .upper(array(most));
      List<Integer> equal =
          touched.stream().filter(sum -> room.below(sum) == 0 && room.above(sum) == 0).toList();
      List<Integer> loose = touched.stream().filter(sum -> !equal.contains(sum)).toList();
      double[] right = new double[equal.size()];
      equal.forEach(sum -> right[equal.indexOf(sum)] = -own(sum));
      Mutate2D rows = builder.equalities(right);
      for (int row = 0; row < right.length; row++) {
        write(equal.get(row), row, 1, rows);
      }
      loose(builder, loose);
      var options = new Optimisation.Options();
      options.time_abort = Math.max(1, deadline.millisLeft());
      Optimisation.Result result = builder.build(options).solve();
      return result.getState().isOptimal() ? Optional.of(read(result)) : Optional.empty();
    }

    private void loose(LinearSolver.Builder builder, List<Integer> loose) {
      if (loose.isEmpty()) {
        return;
      }
      List<Integer> above = loose.stream().filter(sum -> Double.isFinite(room.above(sum))).toList();
      List<Integer> below = loose.stream().filter(sum -> Double.isFinite(room.below(sum))).toList();
      double[] right = new double[above.size() + below.size()];
      for (int i = 0; i < above.size(); i++) {
        right[i] = room.above(above.get(i)) - own(above.get(i));
      }
      for (int i = 0; i < below.size(); i++) {
        right[above.size() + i] = room.below(below.get(i)) + own(below.get(i));
      }
      Mutate2D rows = builder.inequalities(right);
      for (int i = 0; i < above.size(); i++) {
        write(above.get(i), i, 1, rows);
      }
      for (int i = 0; i < below.size(); i++) {
        write(below.get(i), above.size() + i, -1, rows);
      }
    }

    /// What the cell that is asked for adds to a sum.
    private double own(int sum) {
      return sums.get(sum).stream()
          .filter(term -> term.cell() == cell)
          .mapToDouble(term -> term.times() * by)
          .sum();
    }

    private void write(int sum, int row, int sign, Mutate2D rows) {
      for (Term term : sums.get(sum)) {
        Optional.ofNullable(up.get(term.cell()))
            .ifPresent(column -> rows.set(row, column.intValue(), (double) sign * term.times()));
        Optional.ofNullable(down.get(term.cell()))
            .ifPresent(column -> rows.set(row, column.intValue(), (double) -sign * term.times()));
      }
    }

    private Movement read(Optimisation.Result result) {
      Map<Integer, Double> moved = new HashMap<>();
      moved.put(cell, by);
      up.forEach((each, column) -> moved.merge(each, result.doubleValue(column), Double::sum));
      down.forEach((each, column) -> moved.merge(each, -result.doubleValue(column), Double::sum));
      moved.values().removeIf(amount -> amount == 0);
      return new Movement(moved);
    }

    private double[] array(List<Double> numbers) {
      return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }
}
