package org.openscrutiny.attack.inference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Tightens the range of each count by one constraint at a time, until none tightens any: a total
/// less its other parts, or "36% of 11". Exact, in whole numbers.
///
/// Source: activity-based bound tightening, Savelsbergh, "Preprocessing and probing techniques for
/// mixed integer programming problems", ORSA Journal on Computing 6 (1994).
final class BoundTightening {
  /// Two constraints may tighten each other by one, again and again: what is left is as true.
  private static final int MOST_VISITS = 60;

  private final List<LinearConstraint> constraints;
  private final CountRange[] ranges;
  private final List<List<Integer>> constraintsOf = new ArrayList<>();
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private final BitSet isWaiting = new BitSet();
  private final int[] visits;

  private BoundTightening(ConstraintSystem system) {
    this.constraints = system.constraints();
    this.ranges = system.ranges().toArray(CountRange[]::new);
    this.visits = new int[constraints.size()];
    system.ranges().forEach(_ -> constraintsOf.add(new ArrayList<>()));
    for (int each = 0; each < constraints.size(); each++) {
      for (LinearConstraint.Term term : constraints.get(each).terms()) {
        constraintsOf.get(term.count()).add(each);
      }
      await(each);
    }
  }

  /// Empty where no counts satisfy all constraints.
  static Optional<List<CountRange>> of(ConstraintSystem system) {
    var tightening = new BoundTightening(system);
    return tightening.isDone() ? Optional.of(List.of(tightening.ranges)) : Optional.empty();
  }

  private void await(int constraint) {
    if (!isWaiting.get(constraint) && visits[constraint] < MOST_VISITS) {
      isWaiting.set(constraint);
      waiting.add(constraint);
    }
  }

  private boolean isDone() {
    while (!waiting.isEmpty()) {
      int next = waiting.remove();
      isWaiting.clear(next);
      visits[next]++;
      if (!tighten(constraints.get(next))) {
        return false;
      }
    }
    return true;
  }

  private boolean tighten(LinearConstraint constraint) {
    Activity all = Activity.of(constraint.terms(), count -> ranges[count]);
    if (constraint.terms().isEmpty()) {
      return constraint.allows(0);
    }
    for (LinearConstraint.Term term : constraint.terms()) {
      CountRange before = ranges[term.count()];
      Activity others = all.without(term, before);
      CountRange after = before.intersect(others.leaves(constraint, term.coefficient()));
      if (after.isEmpty()) {
        return false;
      }
      if (!after.equals(before)) {
        ranges[term.count()] = after;
        constraintsOf.get(term.count()).forEach(this::await);
        all = others.with(term, after);
      }
    }
    return true;
  }
}
