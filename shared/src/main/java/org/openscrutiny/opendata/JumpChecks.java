package org.openscrutiny.opendata;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.domain.Indicator;

/// Checks that no figure moves from one period to the next by more than five times what its series
/// usually moves: stage 11. The usual move is the median of all moves, and at least one unit of the
/// last printed digit; a series with fewer than five moves has none. The new measure at a break
/// moves by what it likes.
final class JumpChecks {
  private static final int FEWEST_MOVES = 5;
  private static final int TIMES = 5;

  /// Figures of more digits than this has are not compared.
  private static final long MOST = 200_000_000_000_000_000L;

  /// A series as it is with the periods of the last release before it, oldest first.
  static final class History {
    private final int[] periods;
    private final long[] values;
    private final long[] lines;

    /// @param periods their numbers in the release
    /// @param values as [PackedValue] has them
    /// @param lines where the figures stand that are asked about; 0 for one that the last release
    ///   had
    History(int[] periods, long[] values, long[] lines) {
      this.periods = periods;
      this.values = values;
      this.lines = lines;
    }
  }

  private final Indicators indicators;
  private final Findings findings;
  private final DimensionIndex space;
  private final int[] successors;
  private final Map<String, boolean[]> breaks = new HashMap<>();

  JumpChecks(Indicators indicators, DimensionIndex space, Findings findings) {
    this.indicators = indicators;
    this.space = space;
    this.findings = findings;
    this.successors = space.successors();
  }

  /// @param file where the figures that are asked about stand
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

  /// How far the figure is from the one before, in units of the last decimal place; below 0 where
  /// there are no two figures to compare.
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

  /// The digits of a figure written with so many decimals; more than [#MOST] where they don't fit.
  private static long aligned(long packed, int decimals) {
    long digits = PackedValue.digits(packed);
    for (int i = PackedValue.decimals(packed); i < decimals && Math.abs(digits) <= MOST; i++) {
      digits *= 10;
    }
    return digits;
  }

  private boolean[] breaks(String indicator) {
    return space.among(indicators.of(indicator).map(Indicator::breaks).orElse(Set.of()));
  }

  private void add(String file, String column, History history, int place, BigDecimal twiceUsual) {
    String found =
        "%s after %s, where %s is usual"
            .formatted(
                PackedValue.figure(history.values[place]).toPlainString(),
                PackedValue.figure(history.values[place - 1]).toPlainString(),
                twiceUsual.divide(BigDecimal.TWO).stripTrailingZeros().toPlainString());
    findings.add(Check.FIGURES_JUMP, file, history.lines[place], column, found);
  }
}
