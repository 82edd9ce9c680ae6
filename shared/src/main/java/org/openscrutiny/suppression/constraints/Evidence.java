package org.openscrutiny.suppression.constraints;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Whether columns that add up to zero in every complete row do so by more than chance.
///
/// Let m be the third largest term of a row, or the largest if only two are above zero. Somebody
/// who is free to choose the two largest terms still has to meet the third, so the row shows a sum
/// by chance about once in m + 1 times. The product over all rows, times the number of sums that
/// could be tried, is the number of sums to be expected by chance. It has to be at most 1 in 10.
/// Equal rows count once, rows of zeros don't count, and at least two rows have to.
///
/// Example: 109 = 100 + 15 − 6 and 115 = 109 + 17 − 11 are expected once in 16 × 18 = 288 trials.
/// Three columns allow 6 such sums, so 0.02 of them are expected by chance.
///
/// Only figures that are shown decide. A sum that holds by chance does no harm except that more is
/// suppressed than need be.
final class Evidence {
  private static final double MOST_BY_CHANCE = 0.1;
  private static final int FEWEST_ROWS = 2;

  private Evidence() {}

  /// @param terms the columns, each in every row, without their coefficients
  /// @param tried how many sums of the kind could be tried
  static boolean isEnoughByColumn(List<long[]> terms, double tried) {
    return isEnough(
        IntStream.range(0, terms.getFirst().length)
            .mapToObj(row -> terms.stream().mapToLong(term -> term[row]).toArray())
            .toList(),
        tried);
  }

  /// @param rows the terms in each row, without their coefficients
  /// @param tried how many sums of the kind could be tried
  static boolean isEnough(List<long[]> rows, double tried) {
    Set<List<Long>> seen = new HashSet<>();
    double byChance = Math.max(1, tried);
    for (long[] values : rows) {
      if (Arrays.stream(values).noneMatch(value -> value == Columns.MISSING)
          && Arrays.stream(values).anyMatch(value -> value != 0)
          && seen.add(Arrays.stream(values).boxed().toList())) {
        byChance /= 1.0 + deciding(values);
      }
    }
    return seen.size() >= FEWEST_ROWS && byChance <= MOST_BY_CHANCE;
  }

  private static long deciding(long[] values) {
    long[] sizes = Arrays.stream(values).map(Math::abs).filter(size -> size > 0).sorted().toArray();
    return sizes[sizes.length < 3 ? sizes.length - 1 : sizes.length - 3];
  }

  /// The number of ways to choose some of several columns.
  static double choices(int columns, int chosen) {
    double choices = 1;
    for (int i = 0; i < chosen; i++) {
      choices *= (double) Math.max(1, columns - i) / (i + 1);
    }
    return choices;
  }
}
