package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Which sums of columns don't follow from others: if total = a + b and other total = a + c are
/// known, total + c = other total + b is not a new one.
///
/// A sum follows from others only if these have all of their columns wherever it has: where a
/// column is not printed, there is no such sum. The arithmetic is modulo the prime 2³¹ − 1.
final class IndependentSums {
  private static final long PRIME = (1L << 31) - 1;

  private record Known(BitSet places, NavigableMap<Integer, Long> weights) {}

  /// Sums in echelon form, each by its first column.
  private static final class Echelon {
    private final Map<Integer, NavigableMap<Integer, Long>> rows = new HashMap<>();
    private int seen;

    /// Whether a sum is not a combination of the others; if so, it is kept.
    boolean add(NavigableMap<Integer, Long> sum, boolean keep) {
      var left = new TreeMap<>(sum);
      while (!left.isEmpty()) {
        int pivot = left.firstKey();
        NavigableMap<Integer, Long> row = rows.get(pivot);
        if (row == null) {
          if (keep) {
            rows.put(pivot, scaled(left));
          }
          return true;
        }
        long times = PRIME - left.firstEntry().getValue();
        row.forEach((column, weight) -> {
          long value = (left.getOrDefault(column, 0L) + weight * times) % PRIME;
          if (value == 0) {
            left.remove(column);
          } else {
            left.put(column, value);
          }
        });
      }
      return false;
    }

    private static NavigableMap<Integer, Long> scaled(NavigableMap<Integer, Long> sum) {
      long inverse = power(sum.firstEntry().getValue(), PRIME - 2);
      var scaled = new TreeMap<Integer, Long>();
      sum.forEach((column, weight) -> scaled.put(column, weight * inverse % PRIME));
      return scaled;
    }

    private static long power(long number, long exponent) {
      long result = 1;
      long square = number;
      for (long left = exponent; left > 0; left >>= 1) {
        result = (left & 1) == 1 ? result * square % PRIME : result;
        square = square * square % PRIME;
      }
      return result;
    }
  }

  private final SearchTable table;
  private final List<Known> known = new ArrayList<>();
  private final Map<BitSet, Echelon> echelons = new HashMap<>();

  IndependentSums(SearchTable table) {
    this.table = table;
  }

  /// Whether a sum doesn't follow from those before; if so, it is kept.
  boolean add(int[] terms, int[] signs) {
    var weights = new TreeMap<Integer, Long>();
    BitSet places = new BitSet();
    places.set(0, table.rows());
    for (int term = 0; term < terms.length; term++) {
      weights.put(terms[term], signs[term] > 0 ? 1L : PRIME - 1);
      places.and(table.places(terms[term]));
    }
    Echelon echelon = echelons.computeIfAbsent(places, key -> new Echelon());
    for (; echelon.seen < known.size(); echelon.seen++) {
      Known each = known.get(echelon.seen);
      var missing = (BitSet) places.clone();
      missing.andNot(each.places());
      if (missing.isEmpty()) {
        echelon.add(each.weights(), true);
      }
    }
    boolean isNew = echelon.add(weights, false);
    if (isNew) {
      known.add(new Known(places, weights));
    }
    return isNew;
  }
}
