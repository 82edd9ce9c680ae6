package org.openscrutiny.suppression.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.suppression.solver.Component.LinearConstraint;
import org.openscrutiny.suppression.solver.Component.Image;
import org.openscrutiny.suppression.table.BoundPropagation;
import org.openscrutiny.suppression.table.DisjointSets;
import org.openscrutiny.suppression.table.Limits;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;

/// Splits a table into components, after removing what is known.
final class Components {
  private final Limits[] limits;
  private final List<LinearConstraint> constraints = new ArrayList<>();

  /// The cells that another cell determines, with how they follow from it.
  private final Map<Integer, Image> substitutions = new HashMap<>();

  private final int[] timesConstrained;
  private final boolean[] substituted;
  private final boolean[] known;

  Components(PublishedTable table, Limits[] limits) {
    this.limits = limits.clone();
    this.timesConstrained = new int[limits.length];
    this.substituted = new boolean[limits.length];
    this.known = new boolean[limits.length];
    for (int cell = 0; cell < limits.length; cell++) {
      known[cell] = limits[cell].isOne();
    }
    for (Relation relation : table.relations()) {
      add(relation.terms(), relation.sum(), relation.sum());
    }
    for (Ratio ratio : table.ratios()) {
      var n = new Relation.Term(ratio.numerator(), ratio.scale());
      add(List.of(n, new Relation.Term(ratio.denominator(), -ratio.least())), 0, LinearConstraint.NONE);
      add(List.of(n, new Relation.Term(ratio.denominator(), -ratio.most())), -LinearConstraint.NONE, -1);
    }
    constraints.forEach(constraint -> constraint.terms().forEach(term -> timesConstrained[term.cell()]++));
    constraints.removeIf(this::substitutions);
  }

  /// Adds a constraint on the cells that are not known.
  private void add(List<Relation.Term> terms, long least, long most) {
    long known = 0;
    var unknown = new ArrayList<Relation.Term>();
    for (Relation.Term term : terms) {
      Limits of = limits[term.cell()];
      if (of.isOne()) {
        known = Math.addExact(known, Math.multiplyExact(term.times(), of.low()));
      } else {
        unknown.add(term);
      }
    }
    if (!unknown.isEmpty()) {
      constraints.add(
          new LinearConstraint(
              unknown,
              least == -LinearConstraint.NONE ? least : Math.subtractExact(least, known),
              most == LinearConstraint.NONE ? most : Math.subtractExact(most, known)));
    }
  }

  /// Whether a constraint only determines one cell by another. The one cell then needs no variable,
  /// and the constraint is dropped.
  private boolean substitutions(LinearConstraint constraint) {
    boolean isPair =
        constraint.isExact()
            && constraint.terms().size() == 2
            && constraint.terms().stream().allMatch(term -> Math.abs(term.times()) == 1);
    if (!isPair) {
      return false;
    }
    Relation.Term first = constraint.terms().getFirst();
    Relation.Term last = constraint.terms().getLast();
    return substitute(last, first, constraint.least()) || substitute(first, last, constraint.least());
  }

  /// times × count + times of the other × its count = sum, so count = ± other + times × sum.
  private boolean substitute(Relation.Term term, Relation.Term of, long sum) {
    int cell = term.cell();
    if (timesConstrained[cell] != 1 || substituted[cell] || substitutions.containsKey(of.cell())) {
      return false;
    }
    var image = new Image(of.cell(), (int) (-term.times() * of.times()), term.times() * sum);
    long one = image.inverse(limits[cell].low());
    long other =
        limits[cell].high() == Limits.OPEN
            ? image.isIncreasing() ? Limits.OPEN : 0
            : image.inverse(limits[cell].high());
    Limits both = limits[of.cell()].within(Math.min(one, other), Math.max(one, other));
    if (both.isNone()) {
      throw new BoundPropagation.Contradiction(
          "Nothing can be true of two cells that tell each other");
    }
    limits[of.cell()] = both;
    timesConstrained[of.cell()]--;
    substituted[of.cell()] = true;
    substitutions.put(cell, image);
    return true;
  }

  List<Component> all() {
    var sets = new DisjointSets<Integer>();
    for (LinearConstraint constraint : constraints) {
      sets.unite(constraint.terms().stream().map(Relation.Term::cell).toList());
    }
    Map<Integer, Component> components = new LinkedHashMap<>();
    var places = new int[limits.length];
    for (int cell = 0; cell < limits.length; cell++) {
      if (!known[cell] && !substitutions.containsKey(cell)) {
        Component own = components.computeIfAbsent(sets.representative(cell), key -> empty());
        places[cell] = own.size();
        own.limits().add(limits[cell]);
        own.images().put(cell, new Image(places[cell], 1, 0));
      }
    }
    substitutions.forEach((cell, image) ->
        in(components, sets.representative(image.place()))
            .images()
            .put(cell, new Image(places[image.place()], image.times(), image.plus())));
    for (LinearConstraint constraint : constraints) {
      in(components, sets.representative(constraint.terms().getFirst().cell()))
          .sums()
          .add(constraint.at(cell -> places[cell]));
    }
    return List.copyOf(components.values());
  }

  private static Component empty() {
    return new Component(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
  }

  private static Component in(Map<Integer, Component> components, int representative) {
    Component component = components.get(representative);
    if (component == null) {
      throw new IllegalStateException("Cells of no component: " + representative);
    }
    return component;
  }
}
