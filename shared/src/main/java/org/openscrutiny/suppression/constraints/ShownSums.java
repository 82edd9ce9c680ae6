package org.openscrutiny.suppression.constraints;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.Columns.Heading;
import org.openscrutiny.suppression.constraints.Columns.Kind;
import org.openscrutiny.suppression.constraints.Sum.Term;
import org.openscrutiny.suppression.constraints.Timeline.Measure;

/// Sums that nobody declares and that the figures show: totals, stocks with their flows
/// ([SumSearch]), rolling sums and sums since the year began ([TimelineSums]), and what these leave
/// where nobody prints the periods by themselves ([CumulativeMeasures]).
///
/// A reader would find them, so they are found here. A sum counts as shown if it holds in every row
/// in which all of its columns are known, and if these rows are evidence ([Evidence]). What the
/// rows of one level of areas show applies to all levels that have the columns, unless their
/// figures refute it.
final class ShownSums {
  private final LinkedFigures figures;
  private final AddedPeriods longer;
  private final TimelineSums timelines;
  private final CumulativeMeasures cumulative;
  private final Set<Cell> starts;
  private final Map<Heading, List<Cell>> cells;
  private final Map<ColumnSum, Set<Kind>> found = new LinkedHashMap<>();

  private ShownSums(
      LinkedFigures figures, List<Cell> counts, Set<String> snapshots, Set<String> cumulative) {
    this.longer = LongerFlows.of(counts, figures, snapshots, cumulative);
    this.figures = longer.in(figures);
    List<Cell> all = Stream.concat(counts.stream(), longer.parts().keySet().stream()).toList();
    Map<Measure, Map<Area, Timeline>> lines = Timeline.of(counts, figures);
    this.timelines = new TimelineSums(lines, figures);
    this.cumulative = new CumulativeMeasures(lines, cumulative, snapshots);
    this.starts = timelines.starts();
    this.cells = all.stream().collect(Collectors.groupingBy(Heading::of));
    for (Columns columns : Columns.of(this.figures, all, snapshots)) {
      SumSearch.in(columns)
          .forEach(sum -> found.computeIfAbsent(sum, key -> new HashSet<>()).add(columns.kind()));
    }
  }

  /// @param snapshots the indicators that are measured at the end of a period
  /// @param cumulative the indicators whose names say that they add up since the year began
  static Stream<ConstraintFamily> of(
      LinkedFigures figures, List<Cell> counts, Set<String> snapshots, Set<String> cumulative) {
    var shown = new ShownSums(figures, counts, snapshots, cumulative);
    List<ConstraintFamily> byTime = shown.timelines.constraintFamilies().toList();
    Set<Set<Cell>> divided =
        byTime.stream()
            .flatMap(family -> family.sums().stream())
            .map(sum -> sum.terms().stream().limit(2).map(Term::cell).collect(Collectors.toSet()))
            .collect(Collectors.toSet());
    return Stream.of(
            shown.found.entrySet().stream()
                .flatMap(entry -> shown.families(entry.getKey(), entry.getValue())),
            byTime.stream(),
            ofAllLevels(counts, figures, snapshots),
            shown.cumulative.constraintFamilies(pair -> divided.contains(Set.copyOf(pair))))
        .flatMap(Function.identity());
  }

  /// The sums that the rows of all levels of filters show together.
  private static Stream<ConstraintFamily> ofAllLevels(
      List<Cell> counts, LinkedFigures figures, Set<String> snapshots) {
    PooledLevels levels = PooledLevels.of(counts);
    return Columns.of(levels.in(figures), levels.cells(), snapshots).stream()
        .flatMap(columns ->
            SumSearch.in(columns).stream()
                .map(sum -> new ConstraintFamily(levels.sums(sum, columns.kind()), false)));
  }

  /// The sum at every area and period where the figures have a place for all of its terms.
  private Stream<ConstraintFamily> families(ColumnSum columnSum, Set<Kind> shownAt) {
    Map<Kind, List<Sum>> sums =
        cells.getOrDefault(columnSum.first(), List.of()).stream()
            .collect(
                Collectors.groupingBy(
                    Kind::of,
                    LinkedHashMap::new,
                    Collectors.flatMapping(
                        cell -> columnSum.at(cell).stream(), Collectors.toList())));
    var remainders = new StockRemainders(longer, figures);
    return sums.entrySet().stream()
        .flatMap(entry -> {
          List<Sum> here = entry.getValue().stream().filter(this::hasPlaces).toList();
          boolean byDefinition = !shownAt.contains(entry.getKey());
          return Stream.of(
              new ConstraintFamily(here.stream().map(longer::asPrinted).toList(), byDefinition),
              new ConstraintFamily(
                  here.stream().flatMap(sum -> remainders.of(sum).stream()).toList(),
                  byDefinition));
        });
  }

  /// Whether there is a place for all terms. A sum since the year began doesn't go on from the last
  /// one of the year before.
  private boolean hasPlaces(Sum sum) {
    return sum.terms().stream().map(Term::cell).allMatch(figures::has)
        && sum.terms().stream()
            .map(Term::cell)
            .filter(starts::contains)
            .noneMatch(start ->
                sum.terms().stream()
                    .anyMatch(term -> term.cell().equals(start.in(start.period().previous()))));
  }
}
