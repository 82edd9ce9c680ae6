package org.openscrutiny.disclosure.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cells that are not known and that hang together by relations or percentages. What can be said of
/// one component doesn't depend on any other.
///
/// @param cells their places in the table
/// @param sums what holds between them, once all that is known has been taken to the other side
record Component(List<Integer> cells, List<Bound> sums) {

  /// A weighted sum of unknown counts, and between what it lies.
  record Bound(List<Relation.Term> terms, long least, long most) {
    /// For a bound on one side only.
    static final long NONE = Long.MAX_VALUE;
  }

  static List<Component> of(PublishedTable table, Limits[] limits) {
    List<Bound> bounds = bounds(table, limits);
    var leaders = new Leaders(limits.length);
    for (Bound bound : bounds) {
      int first = bound.terms().getFirst().cell();
      bound.terms().forEach(term -> leaders.join(first, term.cell()));
    }
    Map<Integer, Component> components = new LinkedHashMap<>();
    for (int cell = 0; cell < limits.length; cell++) {
      if (!limits[cell].isOne()) {
        components
            .computeIfAbsent(
                leaders.of(cell), key -> new Component(new ArrayList<>(), new ArrayList<>()))
            .cells()
            .add(cell);
      }
    }
    for (Bound bound : bounds) {
      Component component = components.get(leaders.of(bound.terms().getFirst().cell()));
      if (component == null) {
        throw new IllegalStateException("A bound on cells of no component: " + bound);
      }
      component.sums().add(bound);
    }
    return List.copyOf(components.values());
  }

  private static List<Bound> bounds(PublishedTable table, Limits[] limits) {
    var bounds = new ArrayList<Bound>();
    for (Relation relation : table.relations()) {
      add(bounds, relation.terms(), relation.sum(), relation.sum(), limits);
    }
    for (Ratio ratio : table.ratios()) {
      var n = new Relation.Term(ratio.numerator(), ratio.scale());
      add(
          bounds,
          List.of(n, new Relation.Term(ratio.denominator(), -ratio.least())),
          0,
          Bound.NONE,
          limits);
      add(
          bounds,
          List.of(n, new Relation.Term(ratio.denominator(), -ratio.most())),
          -Bound.NONE,
          -1,
          limits);
    }
    return bounds;
  }

  private static void add(
      List<Bound> bounds, List<Relation.Term> terms, long least, long most, Limits[] limits) {
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

  /// Where each of its cells stands among them.
  Map<Integer, Integer> places() {
    var places = new HashMap<Integer, Integer>();
    cells.forEach(cell -> places.put(cell, places.size()));
    return places;
  }

  /// Sets that are joined one by one (Tarjan 1975, with path halving).
  private static final class Leaders {
    private final int[] above;

    Leaders(int size) {
      above = new int[size];
      for (int i = 0; i < size; i++) {
        above[i] = i;
      }
    }

    int of(int cell) {
      int at = cell;
      while (above[at] != at) {
        above[at] = above[above[at]];
        at = above[at];
      }
      return at;
    }

    void join(int one, int other) {
      above[of(other)] = of(one);
    }
  }
}
