package org.openscrutiny.suppression.constraints;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.suppression.constraints.Sum.Term;

/// The counts of all levels of filters as rows of one table, with a column for each indicator. What
/// holds between the columns in every level is seen in few periods, as in a table of teams:
/// children = of school age + younger, in each of twelve teams.
///
/// A level stands for an area of its own while sums are searched for.
///
/// @param printed the cell of each count, by the cell in which it stands in the table
record PooledLevels(Map<Cell, Cell> printed) {

  static PooledLevels of(List<Cell> counts) {
    var printed = new LinkedHashMap<Cell, Cell>();
    for (Cell cell : counts) {
      if (!cell.filters().levels().isEmpty()) {
        Area area = cell.area();
        Area own = new Area(area.level(), area.code() + " " + cell.filters().levels(), area.name());
        printed.put(new Cell(cell.indicator(), own, new Filters(Map.of()), cell.period()), cell);
      }
    }
    return new PooledLevels(printed);
  }

  List<Cell> cells() {
    return List.copyOf(printed.keySet());
  }

  /// The figures of the table.
  LinkedFigures in(LinkedFigures figures) {
    var counts = new LinkedHashMap<Cell, Long>();
    printed.forEach((cell, as) -> figures.count(as).ifPresent(count -> counts.put(cell, count)));
    return new LinkedFigures(
        counts,
        those(figures.unknown()),
        those(figures.suppressed()),
        Set.of(),
        Set.of(),
        Map.of(),
        Set.of(),
        figures.declared(),
        List.of());
  }

  private Set<Cell> those(Set<Cell> some) {
    return printed.entrySet().stream()
        .filter(each -> some.contains(each.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// The sums of the printed counts, at every row with a place for all terms.
  List<Sum> sums(ColumnSum columns, Columns.Kind kind) {
    var sums = new LinkedHashSet<Sum>();
    for (Cell cell : printed.keySet()) {
      if (columns.first().equals(Columns.Heading.of(cell)) && kind.equals(Columns.Kind.of(cell))) {
        columns
            .at(cell)
            .filter(sum -> sum.terms().stream().map(Term::cell).allMatch(printed::containsKey))
            .ifPresent(sum -> sums.add(asPrinted(sum)));
      }
    }
    return List.copyOf(sums);
  }

  private Sum asPrinted(Sum sum) {
    return Sum.of(
        sum.terms().stream()
            .map(term -> new Term(printed.getOrDefault(term.cell(), term.cell()), term.times()))
            .toList());
  }
}
