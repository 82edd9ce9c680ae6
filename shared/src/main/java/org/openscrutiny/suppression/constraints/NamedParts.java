package org.openscrutiny.suppression.constraints;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.suppression.constraints.Sum.Term;

/// What a count leaves of another whose name its own name begins with.
///
/// Example: 40 `reviews`, of which 37 are `reviews-in-time`. So 3 were late, and nobody prints
/// that. The figures may refute it.
record NamedParts(List<Indicator> indicators) {

  static NamedParts of(Catalogue catalogue) {
    return new NamedParts(
        catalogue.indicators().stream().filter(Indicator::countsChildren).toList());
  }

  /// @param counts every count that is printed, shown or not
  Stream<ConstraintFamily> constraintFamilies(List<Cell> counts, LinkedFigures figures) {
    Map<String, List<Cell>> byIndicator =
        counts.stream().collect(Collectors.groupingBy(Cell::indicator));
    return indicators.stream()
        .filter(part -> byIndicator.containsKey(part.id()))
        .flatMap(part ->
            indicators.stream()
                .filter(whole -> isNamedAfter(part, whole))
                .map(whole ->
                    new ConstraintFamily(
                        byIndicator.getOrDefault(part.id(), List.of()).stream()
                            .filter(cell -> figures.has(cell.ofIndicator(whole.id())))
                            .map(cell -> sum(cell, whole.id()))
                            .toList(),
                        true)));
  }

  private static boolean isNamedAfter(Indicator part, Indicator whole) {
    return part.id().startsWith(whole.id() + "-") && part.measured() == whole.measured();
  }

  private static Sum sum(Cell part, String whole) {
    return new Sum(
        List.of(new Term(part.ofIndicator(whole), 1), new Term(part, -1)),
        Optional.of(part.ofIndicator(whole + " without " + part.indicator())));
  }
}
