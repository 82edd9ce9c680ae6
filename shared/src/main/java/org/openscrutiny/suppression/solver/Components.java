package org.openscrutiny.suppression.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.suppression.solver.Component.Image;
import org.openscrutiny.suppression.solver.Component.LinearConstraint;
import org.openscrutiny.suppression.table.DisjointSets;
import org.openscrutiny.suppression.table.Relation;

/// Splits the constraints of a table into components that share no cell.
final class Components {
  private final ReducedConstraints reduced;
  private final DisjointSets<Integer> sets = new DisjointSets<>();
  private final Map<Integer, Component> components = new LinkedHashMap<>();

  /// The place of each variable in its component.
  private final int[] places;

  private Components(ReducedConstraints reduced) {
    this.reduced = reduced;
    this.places = new int[reduced.cells()];
  }

  static List<Component> of(ReducedConstraints reduced) {
    return new Components(reduced).all();
  }

  private List<Component> all() {
    for (LinearConstraint constraint : reduced.constraints()) {
      sets.unite(constraint.terms().stream().map(Relation.Term::cell).toList());
    }
    for (int cell = 0; cell < reduced.cells(); cell++) {
      if (reduced.isVariable(cell)) {
        addVariable(cell);
      }
    }
    reduced
        .substitutions()
        .forEach((cell, image) ->
            of(image.place())
                .images()
                .put(cell, new Image(places[image.place()], image.times(), image.plus())));
    for (LinearConstraint constraint : reduced.constraints()) {
      of(constraint.terms().getFirst().cell()).sums().add(constraint.at(cell -> places[cell]));
    }
    return List.copyOf(components.values());
  }

  private void addVariable(int cell) {
    Component own =
        components.computeIfAbsent(
            sets.representative(cell),
            key -> new Component(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>()));
    places[cell] = own.size();
    own.limits().add(reduced.limits(cell));
    own.images().put(cell, new Image(places[cell], 1, 0));
  }

  /// The component of a variable.
  private Component of(int cell) {
    Component component = components.get(sets.representative(cell));
    if (component == null) {
      throw new IllegalStateException("Cell %d is in no component".formatted(cell));
    }
    return component;
  }
}
