package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.CountRelation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.suppression.constraints.Sum.Term;

/// The sums that the catalogue declares, wherever the figures have a place for all of their terms.
///
/// @param definitions of the percentages and rates
/// @param places every cell of the figures, including those of percentages
record DeclaredSums(List<CountRelation> relations, RatioDefinitions definitions, Set<Cell> places) {

  Stream<ConstraintFamily> of(Collection<Cell> counts) {
    Map<String, List<Cell>> byIndicator =
        Stream.concat(counts.stream(), places.stream())
            .distinct()
            .collect(Collectors.groupingBy(Cell::indicator));
    return relations.stream()
        .map(relation ->
            new ConstraintFamily(
                byIndicator.getOrDefault(now(relation), List.of()).stream()
                    .flatMap(cell -> sum(relation, cell).stream())
                    .toList(),
                true));
  }

  /// An indicator that the relation uses for the current period.
  private static String now(CountRelation relation) {
    return relation.terms().stream()
        .filter(term -> term.back() == 0)
        .findFirst()
        .orElseThrow()
        .indicator();
  }

  private Optional<Sum> sum(CountRelation relation, Cell at) {
    var terms = new ArrayList<Term>();
    for (CountRelation.Term term : relation.terms()) {
      Cell cell = back(at.ofIndicator(term.indicator()), term.back());
      if (!places.contains(cell)) {
        return Optional.empty();
      }
      terms.add(new Term(counted(cell), term.times()));
    }
    return Optional.of(new Sum(terms, relation.rest().map(at::ofIndicator)));
  }

  private static Cell back(Cell cell, int periods) {
    Period period = cell.period();
    for (int i = 0; i < periods; i++) {
      period = period.previous();
    }
    return cell.in(period);
  }

  /// A percentage is replaced by its numerator.
  private Cell counted(Cell cell) {
    return definitions.isRatio(cell.indicator())
        ? cell.ofIndicator(definitions.numerator(cell.indicator()))
        : cell;
  }
}
