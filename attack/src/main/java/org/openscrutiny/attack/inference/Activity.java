package org.openscrutiny.attack.inference;

import java.util.List;
import java.util.function.IntFunction;

/// Between what numbers a weighted sum lies, by the ranges of its counts.
///
/// @param least of the terms that are bounded below
/// @param most of the terms that are bounded above
/// @param openBelow how many terms are not bounded below
/// @param openAbove how many terms are not bounded above
record Activity(long least, long most, int openBelow, int openAbove) {
  private static final Activity ZERO = new Activity(0, 0, 0, 0);

  static Activity of(List<LinearConstraint.Term> terms, IntFunction<CountRange> ranges) {
    Activity sum = ZERO;
    for (LinearConstraint.Term term : terms) {
      sum = sum.with(term, ranges.apply(term.count()));
    }
    return sum;
  }

  Activity with(LinearConstraint.Term term, CountRange range) {
    return add(term.coefficient(), range, 1);
  }

  Activity without(LinearConstraint.Term term, CountRange range) {
    return add(term.coefficient(), range, -1);
  }

  private Activity add(long coefficient, CountRange range, int sign) {
    boolean isOpen = range.isOpen();
    long atLow = Math.multiplyExact(coefficient, range.low());
    long atHigh = isOpen ? 0 : Math.multiplyExact(coefficient, range.high());
    boolean rises = coefficient > 0;
    return new Activity(
        Math.addExact(least, sign * (rises ? atLow : atHigh)),
        Math.addExact(most, sign * (rises ? atHigh : atLow)),
        openBelow + (isOpen && !rises ? sign : 0),
        openAbove + (isOpen && rises ? sign : 0));
  }

  /// Whether the constraint holds whatever the counts are within their ranges.
  boolean implies(LinearConstraint constraint) {
    boolean isBelow =
        constraint.most() == LinearConstraint.NO_MOST
            || (openAbove == 0 && most <= constraint.most());
    boolean isAbove =
        constraint.least() == LinearConstraint.NO_LEAST
            || (openBelow == 0 && least >= constraint.least());
    return isBelow && isAbove;
  }

  /// What a constraint leaves for one more count, where these are its other terms.
  CountRange leaves(LinearConstraint constraint, long coefficient) {
    boolean hasLeast = constraint.least() != LinearConstraint.NO_LEAST && openAbove == 0;
    boolean hasMost = constraint.most() != LinearConstraint.NO_MOST && openBelow == 0;
    long from = hasLeast ? Math.subtractExact(constraint.least(), most) : 0;
    long to = hasMost ? Math.subtractExact(constraint.most(), least) : 0;
    // coefficient × count lies between from and to; a negative coefficient turns them round.
    boolean rises = coefficient > 0;
    boolean hasLow = rises ? hasLeast : hasMost;
    boolean hasHigh = rises ? hasMost : hasLeast;
    long low = hasLow ? Math.ceilDiv(rises ? from : to, coefficient) : 0;
    long high = hasHigh ? Math.floorDiv(rises ? to : from, coefficient) : CountRange.OPEN;
    return new CountRange(Math.min(low, CountRange.OPEN), Math.min(high, CountRange.OPEN));
  }
}
