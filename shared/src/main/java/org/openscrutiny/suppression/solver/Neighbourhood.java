package org.openscrutiny.suppression.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.suppression.table.Relation.Term;

/// The cells around one cell, among which a nearby table is searched.
///
/// @param by how far the cell has to differ
/// @param bounds how far the others may differ
record Neighbourhood(WeightedSums sums, double by, PerturbationBounds bounds) {
  /// A numerator, its complement and their denominator may all differ.
  private static final int ALL_THREE = 3;

  private static final double SMALL = 0.5;

  /// The cheapest cells of each sum that the cell stands in, and those of the sums that they stand
  /// in; then all cells that stand in two or more of these sums, since only those can balance a
  /// change in both.
  Set<Integer> around(int cell, int neighboursEach) {
    Set<Integer> near = new LinkedHashSet<>();
    Set<Integer> seen = new LinkedHashSet<>();
    near.add(cell);
    List<Integer> ring = List.of(cell);
    Set<Integer> first = new LinkedHashSet<>();
    while (!ring.isEmpty()
        && (seen.isEmpty() || near.size() <= (long) neighboursEach * neighboursEach)) {
      var next = new ArrayList<Integer>();
      for (int each : ring) {
        for (int sum : sums.ofCell().get(each)) {
          if (seen.add(sum)) {
            cheapest(sum, neighboursEach).stream().filter(near::add).forEach(next::add);
          }
        }
      }
      if (first.isEmpty()) {
        near.forEach(each -> first.addAll(sums.ofCell().get(each)));
      }
      ring = next;
    }
    near.forEach(each -> seen.addAll(sums.ofCell().get(each)));
    near.addAll(inTwo(first));
    inTwo(seen).stream().filter(bounds::isFree).forEach(near::add);
    for (int each : List.copyOf(near)) {
      for (int sum : sums.ofCell().get(each)) {
        near.addAll(cheapest(sum, ALL_THREE));
      }
    }
    return near;
  }

  private List<Integer> inTwo(Collection<Integer> of) {
    Map<Integer, Integer> times = new HashMap<>();
    for (int sum : of) {
      sums.terms().get(sum).forEach(term -> times.merge(term.cell(), 1, Integer::sum));
    }
    return times.entrySet().stream()
        .filter(each -> each.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// A cell that can differ, and its cost.
  private record Candidate(int cell, double cost) {}

  /// The cells of a sum that can differ most cheaply, no more than the given number. A country's
  /// total has hundreds of parts and is examined often, so the cheapest are selected without
  /// sorting.
  private List<Integer> cheapest(int sum, int neighboursEach) {
    var best = new ArrayList<Candidate>(neighboursEach + 1);
    for (Term term : sums.terms().get(sum)) {
      double up = bounds.up(term.cell());
      double down = bounds.down(term.cell());
      if (up > 0 || down > 0) {
        boolean enough = Math.min(up, down) >= Math.abs(by);
        double cost = bounds.weight(term.cell()) + (enough ? 0 : SMALL);
        if (best.size() < neighboursEach || cost < best.getLast().cost()) {
          int at = best.size();
          while (at > 0 && cost < best.get(at - 1).cost()) {
            at--;
          }
          best.add(at, new Candidate(term.cell(), cost));
          if (best.size() > neighboursEach) {
            best.removeLast();
          }
        }
      }
    }
    return best.stream().map(Candidate::cell).toList();
  }
}
