package org.openscrutiny.suppression.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Geography;
import org.openscrutiny.suppression.constraints.LinkedFigures;
import org.openscrutiny.suppression.constraints.Links;
import org.openscrutiny.suppression.constraints.RatioDefinitions;
import org.openscrutiny.suppression.constraints.ShownRatios;
import org.openscrutiny.suppression.constraints.Sum;

/// Finds what has to be suppressed with figures that were taken down, however large these are: the
/// clearing itself protects a suppressed count only if it may be small.
///
/// In every sum, and every ratio with its two counts, of which exactly one term is unknown because
/// it was taken down or suppressed here, one more is suppressed: the ratio, or the smallest count.
/// Example: 42 contacts, 31 children in care and 11 referrals, of which 11 was taken down; 31 is
/// suppressed too. A percentage or rate whose count nobody prints stands for the count. Relations
/// are looked at one by one, so a figure that follows from several of them together is not found.
record FollowingFigures(Catalogue catalogue, Geography geography) {

  /// @param takenDown names of the figures that were taken down
  /// @return what has to be suppressed with them
  Set<Cell> cells(LinkedFigures figures, Set<String> takenDown) {
    var definitions =
        new RatioDefinitions(catalogue, ShownRatios.of(figures, catalogue, geography));
    List<List<Cell>> relations = relations(figures, definitions);
    Set<Cell> hidden =
        relations.stream()
            .flatMap(List::stream)
            .filter(cell -> takenDown.contains(cell.name()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    boolean isChanged = true;
    while (isChanged) {
      isChanged = false;
      for (List<Cell> each : relations) {
        Optional<Cell> another = another(each, figures, hidden);
        another.ifPresent(hidden::add);
        // It may be the only unknown term of another relation.
        isChanged |= another.isPresent();
      }
    }
    hidden.removeIf(cell -> takenDown.contains(cell.name()));
    return hidden;
  }

  /// The terms of each relation, those to be suppressed first at the start.
  private List<List<Cell>> relations(LinkedFigures figures, RatioDefinitions definitions) {
    Links links = Links.of(figures, definitions, catalogue, geography);
    Comparator<Cell> smallest =
        Comparator.comparingLong((Cell cell) -> figures.counts().getOrDefault(cell, Long.MAX_VALUE))
            .thenComparing(Cell::name);
    Map<Cell, Cell> rates = new HashMap<>();
    figures
        .ratios()
        .keySet()
        .forEach(ratio -> {
          Cell numerator = ratio.ofIndicator(definitions.numerator(ratio.indicator()));
          if (!figures.has(numerator)) {
            rates.put(numerator, ratio);
          }
        });
    var relations = new ArrayList<List<Cell>>();
    links.sums().stream()
        .sorted(Comparator.comparing(Sum::name))
        .map(sum ->
            sum.cells()
                .map(cell -> rates.getOrDefault(cell, cell))
                .distinct()
                .sorted(smallest)
                .toList())
        .forEach(relations::add);
    links.ratios().stream()
        .map(link -> List.of(link.ratio(), link.numerator(), link.denominator()))
        .sorted(Comparator.comparing(terms -> terms.getFirst().name()))
        .forEach(relations::add);
    return relations;
  }

  private static Optional<Cell> another(List<Cell> terms, LinkedFigures figures, Set<Cell> hidden) {
    List<Cell> unknown =
        terms.stream().filter(cell -> hidden.contains(cell) || !isShown(cell, figures)).toList();
    if (unknown.size() != 1 || !hidden.contains(unknown.getFirst())) {
      return Optional.empty();
    }
    return terms.stream()
        .filter(cell -> !hidden.contains(cell) && !figures.fixed().contains(cell))
        .findFirst();
  }

  private static boolean isShown(Cell cell, LinkedFigures figures) {
    return figures.shown(cell).isPresent()
        || Optional.ofNullable(figures.ratios().get(cell)).flatMap(each -> each).isPresent();
  }
}
