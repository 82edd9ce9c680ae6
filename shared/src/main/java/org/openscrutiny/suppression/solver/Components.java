package org.openscrutiny.suppression.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.suppression.solver.Component.Bound;
import org.openscrutiny.suppression.solver.Component.Image;
import org.openscrutiny.suppression.table.BoundPropagation;
import org.openscrutiny.suppression.table.DisjointSets;
import org.openscrutiny.suppression.table.Limits;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;

/// Takes a table apart, and what is known out of it.
final class Components {
  private final Limits[] limits;
  private final List<Bound> bounds = new ArrayList<>();

  /// The cells that another tells, by that one.
  private final Map<Integer, Image> mirrors = new HashMap<>();

  private final int[] timesBound;
  private final boolean[] mirrored;
  private final boolean[] known;

  Components(PublishedTable table, Limits[] limits) {
    this.limits = limits.clone();
    this.timesBound = new int[limits.length];
    this.mirrored = new boolean[limits.length];
    this.known = new boolean[limits.length];
    for (int cell = 0; cell < limits.length; cell++) {
      known[cell] = limits[cell].isOne();
    }
    for (Relation relation : table.relations()) {
      add(relation.terms(), relation.sum(), relation.sum());
    }
    for (Ratio ratio : table.ratios()) {
      var n = new Relation.Term(ratio.numerator(), ratio.scale());
      add(List.of(n, new Relation.Term(ratio.denominator(), -ratio.least())), 0, Bound.NONE);
      add(List.of(n, new Relation.Term(ratio.denominator(), -ratio.most())), -Bound.NONE, -1);
    }
    bounds.forEach(bound -> bound.terms().forEach(term -> timesBound[term.cell()]++));
    bounds.removeIf(this::mirrors);
  }

  /// Of a relation, what isn't known.
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
      bounds.add(
          new Bound(
              unknown,
              least == -Bound.NONE ? least : Math.subtractExact(least, known),
              most == Bound.NONE ? most : Math.subtractExact(most, known)));
    }
  }

  /// Whether a bound says no more than what one cell is by another one; then the one needs no
  /// place, and the bound isn't needed.
  private boolean mirrors(Bound bound) {
    boolean isPair =
        bound.isExact()
            && bound.terms().size() == 2
            && bound.terms().stream().allMatch(term -> Math.abs(term.times()) == 1);
    if (!isPair) {
      return false;
    }
    Relation.Term first = bound.terms().getFirst();
    Relation.Term last = bound.terms().getLast();
    return mirror(last, first, bound.least()) || mirror(first, last, bound.least());
  }

  /// times × count + times of the other × its count = sum, so count = ± other + times × sum.
  private boolean mirror(Relation.Term term, Relation.Term of, long sum) {
    int cell = term.cell();
    if (timesBound[cell] != 1 || mirrored[cell] || mirrors.containsKey(of.cell())) {
      return false;
    }
    var image = new Image(of.cell(), (int) (-term.times() * of.times()), term.times() * sum);
    long one = image.back(limits[cell].low());
    long other =
        limits[cell].high() == Limits.OPEN
            ? image.isUpright() ? Limits.OPEN : 0
            : image.back(limits[cell].high());
    Limits both = limits[of.cell()].within(Math.min(one, other), Math.max(one, other));
    if (both.isNone()) {
      throw new BoundPropagation.Contradiction(
          "Nothing can be true of two cells that tell each other");
    }
    limits[of.cell()] = both;
    timesBound[of.cell()]--;
    mirrored[of.cell()] = true;
    mirrors.put(cell, image);
    return true;
  }

  List<Component> all() {
    var leaders = new DisjointSets(limits.length);
    for (Bound bound : bounds) {
      int first = bound.terms().getFirst().cell();
      bound.terms().forEach(term -> leaders.join(first, term.cell()));
    }
    Map<Integer, Component> components = new LinkedHashMap<>();
    var places = new int[limits.length];
    for (int cell = 0; cell < limits.length; cell++) {
      if (!known[cell] && !mirrors.containsKey(cell)) {
        Component own = components.computeIfAbsent(leaders.of(cell), key -> empty());
        places[cell] = own.size();
        own.limits().add(limits[cell]);
        own.images().put(cell, new Image(places[cell], 1, 0));
      }
    }
    mirrors.forEach((cell, image) ->
        in(components, leaders.of(image.place()))
            .images()
            .put(cell, new Image(places[image.place()], image.times(), image.plus())));
    for (Bound bound : bounds) {
      in(components, leaders.of(bound.terms().getFirst().cell()))
          .sums()
          .add(bound.at(cell -> places[cell]));
    }
    return List.copyOf(components.values());
  }

  private static Component empty() {
    return new Component(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
  }

  private static Component in(Map<Integer, Component> components, int leader) {
    Component component = components.get(leader);
    if (component == null) {
      throw new IllegalStateException("Cells of no component: " + leader);
    }
    return component;
  }
}
