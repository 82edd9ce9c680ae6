package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.domain.Cell;

/// The sums that a reader of a layout knows, and what follows from them by elimination. It is
/// written apart from the suppression, and takes the suppressed cells for the only unknowns.
final class ReadersSums {
  private final List<Map<Cell, Integer>> sums = new ArrayList<>();
  private final Set<Cell> unprinted = new HashSet<>();
  private final Set<Cell> small = new HashSet<>();

  /// The total is the sum of its parts.
  ReadersSums total(Cell total, Cell... parts) {
    return sum(List.of(total), List.of(parts));
  }

  /// A count that is printed nowhere.
  ReadersSums unprinted(Cell cell) {
    unprinted.add(cell);
    return this;
  }

  /// A small count that is printed nowhere, and that may not follow.
  ReadersSums smallUnprinted(Cell cell) {
    small.add(cell);
    return unprinted(cell);
  }

  /// What some add up to is what others add up to.
  ReadersSums sum(List<Cell> some, List<Cell> others) {
    var sum = new HashMap<Cell, Integer>();
    some.forEach(cell -> sum.merge(cell, 1, Integer::sum));
    others.forEach(cell -> sum.merge(cell, -1, Integer::sum));
    sums.add(sum);
    return this;
  }

  /// Asserts that none of the suppressed cells follows, and that this depends on the suppression:
  /// with the primary ones alone, one would.
  void assertNothingFollows(Set<Cell> suppressed, Set<Cell> primary) {
    assertThat(following(primary)).as("what would follow").isNotEmpty();
    assertThat(following(suppressed)).as("what follows").isEmpty();
  }

  /// The unknown cells of which the sums leave one value.
  private Set<Cell> following(Set<Cell> suppressed) {
    var unknown = new HashSet<>(suppressed);
    unknown.addAll(unprinted);
    List<Cell> columns = List.copyOf(unknown);
    var rows = new ArrayList<BigInteger[]>();
    for (Map<Cell, Integer> sum : sums) {
      var row = new BigInteger[columns.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = BigInteger.valueOf(sum.getOrDefault(columns.get(i), 0));
      }
      rows.add(row);
    }
    int rank = 0;
    var pivots = new ArrayList<Integer>();
    for (int column = 0; column < columns.size(); column++) {
      int found = rank;
      while (found < rows.size() && rows.get(found)[column].signum() == 0) {
        found++;
      }
      if (found < rows.size()) {
        BigInteger[] pivot = rows.set(found, rows.get(rank));
        rows.set(rank, pivot);
        for (int row = 0; row < rows.size(); row++) {
          if (row != rank) {
            rows.set(row, without(rows.get(row), pivot, column));
          }
        }
        pivots.add(column);
        rank++;
      }
    }
    var following = new HashSet<Cell>();
    for (int row = 0; row < rank; row++) {
      BigInteger[] left = rows.get(row);
      long others = Arrays.stream(left).filter(each -> each.signum() != 0).count();
      if (others == 1) {
        following.add(columns.get(pivots.get(row)));
      }
    }
    following.removeIf(cell -> !suppressed.contains(cell) && !small.contains(cell));
    return following;
  }

  private static BigInteger[] without(BigInteger[] row, BigInteger[] pivot, int column) {
    var left = new BigInteger[row.length];
    for (int i = 0; i < row.length; i++) {
      left[i] = row[i].multiply(pivot[column]).subtract(pivot[i].multiply(row[column]));
    }
    return left;
  }
}
