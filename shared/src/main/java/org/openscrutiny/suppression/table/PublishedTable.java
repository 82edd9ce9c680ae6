package org.openscrutiny.suppression.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Everything that a reader can combine by arithmetic. Tables that share cells form one table.
///
/// @param relations sums between the cells, which are named by their places
/// @param ratios the percentages and rates that are shown
public record PublishedTable(
    List<PublishedCell> cells, List<Relation> relations, List<Ratio> ratios) {
  public PublishedTable {
    cells = List.copyOf(cells);
    relations = List.copyOf(relations);
    ratios = List.copyOf(ratios);
    var names = new HashSet<String>();
    for (PublishedCell cell : cells) {
      if (!names.add(cell.name())) {
        throw new IllegalArgumentException("Two cells are called " + cell.name());
      }
    }
    int size = cells.size();
    relations.stream()
        .flatMap(relation -> relation.terms().stream())
        .forEach(term -> requirePlace(term.cell(), size));
    for (Ratio ratio : ratios) {
      requirePlace(ratio.numerator(), size);
      requirePlace(ratio.denominator(), size);
    }
  }

  private static void requirePlace(int cell, int size) {
    if (cell < 0 || cell >= size) {
      throw new IllegalArgumentException("There is no cell %d among %d".formatted(cell, size));
    }
  }

  public Shown shown(int cell) {
    return cells.get(cell).shown();
  }

  public boolean isSuppressed(int cell) {
    return shown(cell) instanceof Shown.Suppressed;
  }

  /// The table of some of its cells, with the relations and ratios that involve no others.
  ///
  /// @param kept the places of those cells, in the new order
  public PublishedTable of(List<Integer> kept) {
    var places = new HashMap<Integer, Integer>();
    kept.forEach(cell -> places.put(cell, places.size()));
    var heldRelations = new ArrayList<Relation>();
    for (Relation relation : relations) {
      if (relation.terms().stream().allMatch(term -> places.containsKey(term.cell()))) {
        heldRelations.add(relation.at(places::get));
      }
    }
    var heldRatios = new ArrayList<Ratio>();
    for (Ratio ratio : ratios) {
      if (places.containsKey(ratio.numerator()) && places.containsKey(ratio.denominator())) {
        heldRatios.add(ratio.at(places::get));
      }
    }
    return new PublishedTable(kept.stream().map(cells::get).toList(), heldRelations, heldRatios);
  }

  /// What these counts contradict; empty if they could be the true ones. This takes addition and
  /// comparison, and no solver.
  public Optional<String> contradiction(Counts counts) {
    if (counts.size() != cells.size()) {
      return Optional.of("%d counts for %d cells".formatted(counts.size(), cells.size()));
    }
    for (int cell = 0; cell < cells.size(); cell++) {
      if (!shown(cell).limits().contains(counts.at(cell))) {
        return Optional.of(
            "%s is %d, and %s is shown"
                .formatted(cells.get(cell).name(), counts.at(cell), shown(cell)));
      }
    }
    Optional<String> relation =
        relations.stream()
            .filter(each -> !each.holdsIn(counts))
            .map(each -> each + " doesn't hold")
            .findFirst();
    return relation.or(() ->
        ratios.stream()
            .filter(each -> !each.holdsIn(counts))
            .map(each -> each + " doesn't hold")
            .findFirst());
  }
}
