package org.openscrutiny.suppression.solver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.suppression.solver.Component.Image;
import org.openscrutiny.suppression.solver.Component.LinearConstraint;
import org.openscrutiny.suppression.table.BoundPropagation;
import org.openscrutiny.suppression.table.Limits;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;

/// The constraints of a table on the cells that are not known. Known counts are moved to the
/// right-hand side. A cell that another determines is substituted, and needs no variable.
///
/// Example: n + m = d with d = 11 becomes n + m = 11. If m stands in no other constraint, it is
/// substituted by 11 − n, and the constraint is dropped.
final class ReducedConstraints {
  private final Limits[] limits;
  private final boolean[] known;
  private final List<LinearConstraint> constraints = new ArrayList<>();

  /// The cells that another cell determines, with how they follow from it.
  private final Map<Integer, Image> substitutions = new HashMap<>();

  /// In how many constraints each cell stands.
  private final int[] uses;

  /// Whether a cell determines another.
  private final boolean[] determines;

  ReducedConstraints(PublishedTable table, Limits[] limits) {
    this.limits = limits.clone();
    this.known = new boolean[limits.length];
    this.uses = new int[limits.length];
    this.determines = new boolean[limits.length];
    for (int cell = 0; cell < limits.length; cell++) {
      known[cell] = limits[cell].isOne();
    }
    for (Relation relation : table.relations()) {
      add(relation.terms(), relation.sum(), relation.sum());
    }
    for (Ratio ratio : table.ratios()) {
      int d = ratio.denominator();
      var n = new Relation.Term(ratio.numerator(), ratio.scale());
      add(List.of(n, new Relation.Term(d, -ratio.least())), 0, LinearConstraint.NONE);
      add(List.of(n, new Relation.Term(d, -ratio.most())), -LinearConstraint.NONE, -1);
    }
    constraints.forEach(each -> each.terms().forEach(term -> uses[term.cell()]++));
    constraints.removeIf(this::isSubstituted);
  }

  int cells() {
    return limits.length;
  }

  Limits limits(int cell) {
    return limits[cell];
  }

  /// Whether a cell is neither known nor determined by another.
  boolean isVariable(int cell) {
    return !known[cell] && !substitutions.containsKey(cell);
  }

  List<LinearConstraint> constraints() {
    return Collections.unmodifiableList(constraints);
  }

  /// The cells that another cell determines, with how they follow from it.
  Map<Integer, Image> substitutions() {
    return Collections.unmodifiableMap(substitutions);
  }

  /// Adds a constraint on the cells that are not known.
  private void add(List<Relation.Term> terms, long least, long most) {
    long sumOfKnown = 0;
    var unknown = new ArrayList<Relation.Term>();
    for (Relation.Term term : terms) {
      Limits of = limits[term.cell()];
      if (of.isOne()) {
        sumOfKnown = Math.addExact(sumOfKnown, Math.multiplyExact(term.times(), of.low()));
      } else {
        unknown.add(term);
      }
    }
    if (!unknown.isEmpty()) {
      constraints.add(
          new LinearConstraint(
              unknown,
              least == -LinearConstraint.NONE ? least : Math.subtractExact(least, sumOfKnown),
              most == LinearConstraint.NONE ? most : Math.subtractExact(most, sumOfKnown)));
    }
  }

  /// Whether a constraint only determines one cell by another. That cell is substituted, and the
  /// constraint can be dropped.
  private boolean isSubstituted(LinearConstraint constraint) {
    boolean isPair =
        constraint.isExact()
            && constraint.terms().size() == 2
            && constraint.terms().stream().allMatch(term -> Math.abs(term.times()) == 1);
    if (!isPair) {
      return false;
    }
    Relation.Term first = constraint.terms().getFirst();
    Relation.Term last = constraint.terms().getLast();
    return substitute(last, first, constraint.least())
        || substitute(first, last, constraint.least());
  }

  /// times × count + times of the other × its count = sum, so count = ± other + times × sum.
  private boolean substitute(Relation.Term term, Relation.Term other, long sum) {
    int cell = term.cell();
    if (uses[cell] != 1 || determines[cell] || substitutions.containsKey(other.cell())) {
      return false;
    }
    var image = new Image(other.cell(), (int) (-term.times() * other.times()), term.times() * sum);
    long one = image.inverse(limits[cell].low());
    long opposite =
        limits[cell].high() == Limits.OPEN
            ? image.isIncreasing() ? Limits.OPEN : 0
            : image.inverse(limits[cell].high());
    Limits both = limits[other.cell()].within(Math.min(one, opposite), Math.max(one, opposite));
    if (both.isNone()) {
      throw new BoundPropagation.Contradiction(
          "No counts of two cells, one of which determines the other, agree with what is shown");
    }
    limits[other.cell()] = both;
    uses[other.cell()]--;
    determines[other.cell()] = true;
    substitutions.put(cell, image);
    return true;
  }
}
