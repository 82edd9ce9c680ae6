package org.openscrutiny.suppression.constraints;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Every column and every two columns, by their sums in two rows: a hash table with which the rest
/// of a sum is looked up instead of tried.
final class PairSums {
  /// With more columns, only single ones are kept.
  private static final int MOST_COLUMNS = 1500;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final long[] first;
  private final long[] second;
  private final int[] heads;
  private final int shift;
  private int[] nexts = new int[1024];
  private int[] highers = new int[1024];
  private int[] lowers = new int[1024];
  private int size;

  PairSums(SearchTable table, AnchorRows.Pair rows) {
    int[] known = rows.known().stream().filter(column -> column < table.size()).toArray();
    this.first = in(rows.first(), table);
    this.second = in(rows.second(), table);
    int bits = 64 - Long.numberOfLeadingZeros(4L + (long) known.length * known.length);
    this.heads = new int[1 << bits];
    this.shift = 64 - bits;
    Arrays.fill(heads, -1);
    for (int higher = 0; higher < known.length; higher++) {
      add(known[higher], table.zero());
      for (int lower = 0; lower < higher && known.length <= MOST_COLUMNS; lower++) {
        add(known[higher], known[lower]);
      }
    }
  }

  private static long[] in(int row, SearchTable table) {
    return IntStream.rangeClosed(0, table.zero())
        .mapToLong(column -> table.values(column)[row])
        .toArray();
  }

  private void add(int higher, int lower) {
    if (size == nexts.length) {
      nexts = Arrays.copyOf(nexts, 2 * size);
      highers = Arrays.copyOf(highers, 2 * size);
      lowers = Arrays.copyOf(lowers, 2 * size);
    }
    int bucket = bucket(first[higher] + first[lower], second[higher] + second[lower]);
    highers[size] = higher;
    lowers[size] = lower;
    nexts[size] = heads[bucket];
    heads[bucket] = size;
    size++;
  }

  private int bucket(long one, long other) {
    return (int) (((one * MIX + other) * MIX) >>> shift);
  }

  int size() {
    return size;
  }

  /// The value of a column in the first row.
  long first(int column) {
    return first[column];
  }

  /// The value of a column in the second row.
  long second(int column) {
    return second[column];
  }

  /// The number of the first pair that may have these sums; -1 if there is none.
  int find(long one, long other) {
    return one < 0 || other < 0 ? -1 : heads[bucket(one, other)];
  }

  /// The next pair that may have the same sums; -1 if there is none.
  int next(int pair) {
    return nexts[pair];
  }

  int higher(int pair) {
    return highers[pair];
  }

  /// The other column of a pair; the column of zeros if it is a single one.
  int lower(int pair) {
    return lowers[pair];
  }
}
