package org.openscrutiny.suppression.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.Limits;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Relation;

/// Unknown cells that relations or percentages connect, and nothing connects to other unknown
/// cells. The bounds of one component don't depend on any other.
///
/// A cell that another determines has no variable of its own. Example: the denominator 11 is shown,
/// so the complement is 11 − n, and only n has a place.
///
/// @param limits bounds of the count at each place
/// @param sums constraints between the places; everything known is on the right-hand side
/// @param images how each cell of the table follows from the count at a place
record Component(List<Limits> limits, List<LinearConstraint> sums, Map<Integer, Image> images) {

  /// A cell as a linear function of the count at a place: times × count + plus.
  ///
  /// @param times 1 or −1
  record Image(int place, int times, long plus) {
    long of(long count) {
      return times * count + plus;
    }

    /// The count at the place that gives the cell this value.
    long inverse(long count) {
      return times * (count - plus);
    }

    boolean isIncreasing() {
      return times > 0;
    }
  }

  /// A linear constraint: bounds of a weighted sum of unknown counts.
  record LinearConstraint(List<Relation.Term> terms, long least, long most) {
    /// Stands for no bound on one side.
    static final long NONE = Long.MAX_VALUE;

    boolean isExact() {
      return least == most;
    }

    boolean allows(long sum) {
      return least <= sum && sum <= most;
    }

    /// The coefficient of a cell.
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

    /// The same constraint with other places for its cells.
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
    return Components.of(new ReducedConstraints(table, limits));
  }

  int size() {
    return limits.size();
  }

  /// Whether counts at the places satisfy all bounds and constraints.
  boolean holds(Counts counts) {
    for (int place = 0; place < counts.size(); place++) {
      if (!limits.get(place).contains(counts.at(place))) {
        return false;
      }
    }
    return sums.stream().allMatch(sum -> sum.allows(sum.sum(counts::at)));
  }

  /// @throws IllegalArgumentException if the cell belongs to another component
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
