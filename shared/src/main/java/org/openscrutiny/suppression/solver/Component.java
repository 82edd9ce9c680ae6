package org.openscrutiny.suppression.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.openscrutiny.suppression.table.Limits;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Relation;

/// Cells that are not known and that hang together by relations or percentages. What can be said of
/// one component doesn't depend on any other.
///
/// A cell that is known as soon as another is (what a numerator leaves of a denominator that is
/// shown) has no place of its own.
///
/// @param limits between what the count at each place lies
/// @param sums what holds between the places, once all that is known has been taken to the other
///   side
/// @param images what each cell of the table is by the counts at the places
record Component(List<Limits> limits, List<LinearConstraint> sums, Map<Integer, Image> images) {

  /// A cell by the count at a place: times that count, and something more.
  ///
  /// @param times 1 or −1
  record Image(int place, int times, long plus) {
    long of(long count) {
      return times * count + plus;
    }

    /// Which count at the place makes the cell what it is.
    long inverse(long count) {
      return times * (count - plus);
    }

    boolean isIncreasing() {
      return times > 0;
    }
  }

  /// A weighted sum of unknown counts, and between what it lies.
  record LinearConstraint(List<Relation.Term> terms, long least, long most) {
    /// For a bound on one side only.
    static final long NONE = Long.MAX_VALUE;

    boolean isExact() {
      return least == most;
    }

    boolean allows(long sum) {
      return least <= sum && sum <= most;
    }

    /// How often a cell counts.
    long times(int place) {
      long times = 0;
      for (Relation.Term term : terms) {
        times += term.cell() == place ? term.times() : 0;
      }
      return times;
    }

    long sum(IntToLongFunction counts) {
      long sum = 0;
      for (Relation.Term term : terms) {
        sum = Math.addExact(sum, Math.multiplyExact(term.times(), counts.applyAsLong(term.cell())));
      }
      return sum;
    }

    /// The same with other places for its cells.
    LinearConstraint at(IntToLongFunction places) {
      return new LinearConstraint(
          terms.stream()
              .map(term -> new Relation.Term((int) places.applyAsLong(term.cell()), term.times()))
              .toList(),
          least,
          most);
    }
  }

  static List<Component> of(PublishedTable table, Limits[] limits) {
    return new Components(table, limits).all();
  }

  int size() {
    return limits.size();
  }

  /// @throws IllegalArgumentException when the cell is of another component
  Image image(int cell) {
    Image image = images.get(cell);
    if (image == null) {
      throw new IllegalArgumentException("Cell %d is of another component".formatted(cell));
    }
    return image;
  }

  List<List<Relation.Term>> terms() {
    var terms = new ArrayList<List<Relation.Term>>();
    sums.forEach(sum -> terms.add(sum.terms()));
    return terms;
  }
}
