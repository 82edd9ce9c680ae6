package org.openscrutiny.attack.inference;

import java.time.Duration;

/// How much work a search may do. Work is counted and never timed, so the same figures give the
/// same conclusions on every machine.
///
/// A unit stands for one coefficient of a linear program, about 10 ns on a processor of 2026. The
/// work of a part is work of the whole, too.
public final class WorkBudget {
  private static final long UNITS_A_MILLISECOND = 100_000;
  private static final long LEAST_PRICE = 4_000;
  private static final long COEFFICIENT = 10;
  private static final long TERM = 500;

  private final WorkBudget whole;
  private long left;

  /// The budget was not enough, or the solver gave up: nothing is known.
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted(String why) {
      super(why);
    }
  }

  private WorkBudget(long units) {
    this.left = units;
    this.whole = this;
  }

  private WorkBudget(long units, WorkBudget whole) {
    this.left = units;
    this.whole = whole;
  }

  /// The work that one processor of 2026 does in about this time. No clock is read.
  public static WorkBudget worth(Duration time) {
    return new WorkBudget(units(time));
  }

  /// At most this much of what is left.
  public WorkBudget part(Duration most) {
    return new WorkBudget(Math.min(units(most), left), this);
  }

  private static long units(Duration time) {
    return Math.multiplyExact(time.toMillis(), UNITS_A_MILLISECOND);
  }

  /// The price of a linear program by its size, since the solver does not report its iterations.
  ///
  /// @param terms the number of terms of all rows
  /// @throws Exhausted when less than that is left
  void spendOnProgram(long rows, long columns, long terms) {
    spend(LEAST_PRICE + COEFFICIENT * rows * (rows + columns) + TERM * terms);
  }

  /// @throws Exhausted when less than that is left
  void spend(long units) {
    if (units > left) {
      left = 0;
      throw new Exhausted("The budget of work is exhausted");
    }
    left -= units;
    if (whole != this) {
      whole.spend(units);
    }
  }
}
