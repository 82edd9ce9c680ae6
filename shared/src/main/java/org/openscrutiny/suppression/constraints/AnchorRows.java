package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Chooses pairs of rows by whose figures sums are looked up. A sum is found by a pair in which all
/// of its columns are known.
///
/// If nothing is suppressed, one pair is enough. Otherwise those pairs come first that show most
/// columns together which no pair before has shown together. Which rows are chosen depends on the
/// places of suppressed figures, not on their values.
record AnchorRows(SearchTable table) {
  private static final int MOST_ROWS = 40;
  private static final int MOST_ALIKE = 2;
  private static final int MOST_PAIRS = 150;

  /// @param known the columns that are known in both rows
  record Pair(int first, int second, BitSet known) {}

  List<Pair> pairs() {
    List<Pair> left = allPairs(rows());
    var chosen = new ArrayList<Pair>();
    var together = new BitSet[table.zero() + 1];
    for (int column = 0; column < together.length; column++) {
      together[column] = new BitSet();
    }
    while (!left.isEmpty() && chosen.size() < MOST_PAIRS) {
      Pair next = left.getFirst();
      long most = 0;
      for (Pair each : left) {
        long gained = gained(each, together);
        if (gained > most) {
          next = each;
          most = gained;
        }
      }
      chosen.add(next);
      Pair taken = next;
      taken.known().stream().forEach(column -> together[column].or(taken.known()));
      left.removeIf(each -> isWithin(each.known(), taken.known()));
    }
    return chosen;
  }

  private static long gained(Pair pair, BitSet[] together) {
    long gained = 0;
    for (int column = pair.known().nextSetBit(0);
        column >= 0;
        column = pair.known().nextSetBit(column + 1)) {
      var more = (BitSet) pair.known().clone();
      more.andNot(together[column]);
      gained += more.cardinality();
    }
    return gained;
  }

  private static boolean isWithin(BitSet columns, BitSet others) {
    var more = (BitSet) columns.clone();
    more.andNot(others);
    return more.isEmpty();
  }

  /// Rows that show most, and of those that show the same columns the ones with most different
  /// figures.
  private List<Integer> rows() {
    Map<BitSet, Integer> alike = new HashMap<>();
    return IntStream.range(0, table.rows())
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer row) -> -table.known(row).cardinality())
                .thenComparingInt(row -> -table.different(row)))
        .filter(row -> alike.merge(table.known(row), 1, Integer::sum) <= MOST_ALIKE)
        .limit(MOST_ROWS)
        .toList();
  }

  private List<Pair> allPairs(List<Integer> rows) {
    var pairs = new ArrayList<Pair>();
    for (int first = 0; first < rows.size(); first++) {
      for (int second = 0; second < first; second++) {
        var known = (BitSet) table.known(rows.get(first)).clone();
        known.and(table.known(rows.get(second)));
        pairs.add(new Pair(rows.get(first), rows.get(second), known));
      }
    }
    pairs.sort(Comparator.comparingInt(pair -> -pair.known().cardinality()));
    return pairs;
  }
}
