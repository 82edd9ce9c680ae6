package org.openscrutiny.suppression.solver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// How much work a step of disclosure control may do. What is not proved within the budget is
/// withheld.
///
/// Work is counted and never timed, so the same figures give the same result on a fast machine, a
/// slow one and a busy one. A unit stands for one coefficient of a linear program that is solved;
/// other work is counted in units of about the same duration (10 ns on a processor of 2026).
///
/// A budget belongs to one thread. Steps that run in parallel have a share each ([#share]).
public final class WorkBudget {
  private static final long UNITS_A_SECOND = 100_000_000;

  private final long units;
  private long spent;
  private boolean exhausted;

  /// The budget was not enough for the work.
  public static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("The budget of work is exhausted");
    }
  }

  public WorkBudget(long units) {
    if (units < 0) {
      throw new IllegalArgumentException("A budget of %d units".formatted(units));
    }
    this.units = units;
  }

  /// The work that one processor of 2026 does in about this time. No clock is read: a slower
  /// processor takes longer for the same work.
  public static WorkBudget worth(Duration time) {
    return new WorkBudget(Math.multiplyExact(time.toMillis(), UNITS_A_SECOND / 1_000));
  }

  /// @throws Exhausted if less than that is left
  public void spend(long work) {
    if (work > units - spent) {
      spent = units;
      exhausted = true;
      throw new Exhausted();
    }
    spent += work;
  }

  public long left() {
    return units - spent;
  }

  /// Whether some work was left undone because the budget was not enough.
  public boolean isExhausted() {
    return exhausted;
  }

  /// Does independent steps on all processors, and returns their results in the order of the steps.
  ///
  /// Each step has a share of what is left. The share depends on the sizes of the steps, and not on
  /// which of them runs first. If a share was too small, the step is repeated with what the others
  /// left, if that is more.
  ///
  /// @param size more than 0
  /// @param work is given the share; it may report [Exhausted] by its result only
  public <S, R> List<R> share(
      List<S> steps, ToLongFunction<S> size, BiFunction<S, WorkBudget, R> work) {
    List<Step<R>> done = done(steps, size, left(), work);
    long left = done.stream().mapToLong(step -> step.share().left()).sum();
    List<Integer> again =
        IntStream.range(0, done.size())
            .filter(number -> done.get(number).share().isExhausted())
            .boxed()
            .toList();
    List<S> unfinished = again.stream().map(steps::get).toList();
    long had = again.stream().mapToLong(number -> done.get(number).share().units).sum();
    if (!again.isEmpty() && left > had) {
      List<Step<R>> repeated = done(unfinished, size, left, work);
      for (int number = 0; number < again.size(); number++) {
        done.set(again.get(number), repeated.get(number));
      }
      left = repeated.stream().mapToLong(step -> step.share().left()).sum();
    }
    spent = units - left;
    exhausted |= done.stream().anyMatch(step -> step.share().isExhausted());
    return done.stream().map(Step::result).toList();
  }

  private record Step<R>(WorkBudget share, R result) {}

  private static <S, R> List<Step<R>> done(
      List<S> steps, ToLongFunction<S> size, long units, BiFunction<S, WorkBudget, R> work) {
    double all = steps.stream().mapToLong(size).sum();
    return new ArrayList<>(
        steps.parallelStream()
            .map(step -> {
              var share = new WorkBudget((long) (units * (size.applyAsLong(step) / all)));
              return new Step<R>(share, work.apply(step, share));
            })
            .toList());
  }
}
