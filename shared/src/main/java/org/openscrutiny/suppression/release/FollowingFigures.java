package org.openscrutiny.suppression.release;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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

/// Finds what has to be suppressed with counts that were taken down, however large these are: the
/// clearing itself protects a suppressed count only if it may be small.
///
/// In every sum with exactly one unknown term that was taken down, or was suppressed here, one more
/// term is suppressed: the smallest that can be. Example: 42 contacts, 31 children in care and 11
/// referrals, of which 11 was taken down; 31 is suppressed too. Sums are looked at one by one, so a
/// count that follows from several of them together is not found.
record FollowingFigures(Catalogue catalogue, Geography geography) {

  /// @param takenDown names of the figures that were taken down
  /// @return the names of what has to be suppressed with them
  Set<String> names(LinkedFigures figures, Set<String> takenDown) {
    if (takenDown.isEmpty()) {
      return Set.of();
    }
    var definitions = new RatioDefinitions(catalogue, ShownRatios.of(figures, catalogue));
    List<Sum> sums =
        Links.of(figures, definitions, catalogue, geography).sums().stream()
            .sorted(Comparator.comparing(Sum::name))
            .toList();
    Set<Cell> hidden =
        sums.stream()
            .flatMap(Sum::cells)
            .filter(cell -> takenDown.contains(cell.name()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    while (sums.stream().map(sum -> another(sum, figures, hidden)).anyMatch(hidden::addAll)) {
      // One more may be the only unknown term of another sum.
    }
    return hidden.stream()
        .map(Cell::name)
        .filter(name -> !takenDown.contains(name))
        .collect(Collectors.toSet());
  }

  private static Set<Cell> another(Sum sum, LinkedFigures figures, Set<Cell> hidden) {
    List<Cell> unknown =
        sum.cells()
            .distinct()
            .filter(cell -> hidden.contains(cell) || figures.shown(cell).isEmpty())
            .toList();
    if (unknown.size() != 1 || !hidden.contains(unknown.getFirst())) {
      return Set.of();
    }
    Optional<Cell> smallest =
        sum.cells()
            .filter(cell -> !hidden.contains(cell) && !figures.fixed().contains(cell))
            .min(
                Comparator.comparingLong((Cell cell) -> figures.shown(cell).orElseThrow())
                    .thenComparing(Cell::name));
    return smallest.map(Set::of).orElse(Set.of());
  }
}
