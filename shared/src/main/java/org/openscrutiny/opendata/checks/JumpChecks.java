package org.openscrutiny.opendata.checks;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.opendata.rows.DimensionIndex;
import org.openscrutiny.opendata.rows.PackedValue;

/// Stage 11: whether a figure moved from one period to the next by more than five times the usual
/// move of its series.
///
/// The usual move is the median of all moves, and at least one unit of the last printed digit. A
/// series with fewer than five moves is not checked, nor is the move at a break, where a new
/// measure starts.
final class JumpChecks {
  static final Check FIGURES_JUMP = Check.of("figures-jump");

  private static final int FEWEST_MOVES = 5;
  private static final int TIMES = 5;

  /// Larger numbers of units are not compared.
  private static final long MOST = 200_000_000_000_000_000L;

  /// The values of a series, oldest first: those of this release and, for other periods, those of
  /// the last one.
  static final class History {
    private final int[] periods;
    private final long[] values;
    private final long[] lines;

    /// @param periods their numbers in the release
    /// @param values as [PackedValue] packs them
    /// @param lines the lines of the values to check; 0 for a value that the last release had
    History(int[] periods, long[] values, long[] lines) {
      this.periods = periods;
      this.values = values;
      this.lines = lines;
    }
  }

  private final Indicators indicators;
  private final Findings findings;
  private final DimensionIndex dimensions;
  private final int[] successors;
  private final Map<String, boolean[]> breaks = new HashMap<>();

  JumpChecks(Indicators indicators, DimensionIndex dimensions, Findings findings) {
    this.indicators = indicators;
    this.dimensions = dimensions;
    this.findings = findings;
    this.successors = dimensions.successors();
  }

  /// @param file that has the values to check
  void check(String file, String indicator, String column, History history) {
    int size = history.periods.length;
    if (size <= FEWEST_MOVES) {
      return;
    }
    boolean[] starts = breaks.computeIfAbsent(indicator, this::breaks);
    int decimals = 0;
    for (long value : history.values) {
      decimals =
          PackedValue.isFigure(value) ? Math.max(decimals, PackedValue.decimals(value)) : decimals;
    }
    long[] moves = new long[size];
    long[] sizes = new long[size];
    int count = 0;
    for (int i = 1; i < size; i++) {
      moves[i] = move(history, i, starts, decimals);
      if (moves[i] >= 0) {
        sizes[count++] = moves[i];
      }
    }
    if (count < FEWEST_MOVES) {
      return;
    }
    Arrays.sort(sizes, 0, count);
    long twiceUsual = Math.max(sizes[(count - 1) / 2] + sizes[count / 2], 2);
    for (int i = 1; i < size; i++) {
      if (2 * moves[i] > TIMES * twiceUsual && history.lines[i] > 0) {
        add(file, column, history, i, BigDecimal.valueOf(twiceUsual, decimals));
      }
    }
  }

  /// The difference between a figure and the one before, in units of the last decimal place;
  /// negative if there are not two figures to compare.
  private long move(History history, int place, boolean[] starts, int decimals) {
    long now = history.values[place];
    long before = history.values[place - 1];
    int period = history.periods[place];
    boolean compared =
        PackedValue.isFigure(now)
            && PackedValue.isFigure(before)
            && successors[history.periods[place - 1]] == period
            && !starts[period];
    if (!compared) {
      return -1;
    }
    long to = aligned(now, decimals);
    long from = aligned(before, decimals);
    return Math.max(Math.abs(to), Math.abs(from)) > MOST ? -1 : Math.abs(to - from);
  }

  /// A figure in units of a decimal place; more than [#MOST] if it does not fit.
  private static long aligned(long packed, int decimals) {
    long digits = PackedValue.digits(packed);
    for (int i = PackedValue.decimals(packed); i < decimals && Math.abs(digits) <= MOST; i++) {
      digits *= 10;
    }
    return digits;
  }

  private boolean[] breaks(String indicator) {
    return dimensions.among(indicators.of(indicator).map(Indicator::breaks).orElse(Set.of()));
  }

  private void add(String file, String column, History history, int place, BigDecimal twiceUsual) {
    String found =
        "%s after %s, where %s is usual"
            .formatted(
                PackedValue.figure(history.values[place]).toPlainString(),
                PackedValue.figure(history.values[place - 1]).toPlainString(),
                twiceUsual.divide(BigDecimal.TWO).stripTrailingZeros().toPlainString());
    findings.add(FIGURES_JUMP, file, history.lines[place], column, found);
  }
}
