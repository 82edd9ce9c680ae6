package org.openscrutiny.suppression.release;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.LinkedFigures;
import org.openscrutiny.suppression.constraints.Links;
import org.openscrutiny.suppression.constraints.RatioLink;
import org.openscrutiny.suppression.constraints.Sum;
import org.openscrutiny.suppression.secondary.TrueCell;
import org.openscrutiny.suppression.secondary.TrueTable;
import org.openscrutiny.suppression.solver.AuditOutcome;
import org.openscrutiny.suppression.solver.Auditor;
import org.openscrutiny.suppression.solver.WorkBudget;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.DisjointSets;
import org.openscrutiny.suppression.table.PublishedCell;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.suppression.table.Shown;

/// Figures that sums and ratios connect with one another, and with no others.
///
/// @param sensitive the counts of suppressed percentages and rates, and what shown rates leave,
///   that nobody prints
record LinkedTable(List<Cell> cells, List<Sum> sums, List<RatioLink> ratios, Set<Cell> sensitive) {

  /// The tables in which there is something to protect.
  static List<LinkedTable> of(LinkedFigures figures, Links links, int threshold) {
    var sets = new DisjointSets<Cell>();
    figures.suppressed().forEach(sets::add);
    links.sums().forEach(sum -> sets.unite(sum.cells().toList()));
    links.ratios().forEach(link -> sets.unite(List.of(link.numerator(), link.denominator())));
    Map<Cell, List<Sum>> sums =
        links.sums().stream()
            .collect(groupingBy(sum -> sets.representative(sum.terms().getFirst().cell())));
    Map<Cell, List<RatioLink>> ratios =
        links.ratios().stream().collect(groupingBy(link -> sets.representative(link.numerator())));
    return sets.all().entrySet().stream()
        .map(set ->
            new LinkedTable(
                set.getValue().stream().sorted(Comparator.comparing(Cell::name)).toList(),
                sums.getOrDefault(set.getKey(), List.of()),
                ratios.getOrDefault(set.getKey(), List.of()),
                set.getValue().stream().filter(links.sensitive()::contains).collect(toSet())))
        .filter(table -> table.needsProtection(figures, threshold))
        .sorted(Comparator.comparing(table -> table.cells().getFirst().name()))
        .toList();
  }

  /// Whether it is a suppressed figure that nothing connects with another.
  boolean isLoose() {
    return sums.isEmpty() && ratios.isEmpty();
  }

  /// Whether a count is suppressed, a rest is small, or a percentage stands for a count that nobody
  /// prints.
  private boolean needsProtection(LinkedFigures figures, int threshold) {
    Set<Cell> rests = sums.stream().flatMap(sum -> sum.rest().stream()).collect(toSet());
    return cells.stream().anyMatch(figures.suppressed()::contains)
        || cells.stream().anyMatch(cell -> !figures.has(cell) && !rests.contains(cell))
        || sums.stream()
            .filter(sum -> sum.rest().isPresent())
            .flatMapToLong(sum -> sum.value(figures).stream())
            .anyMatch(rest -> rest > 0 && rest <= threshold);
  }

  /// A count of the table that is disclosed, by its name.
  DisclosedCount disclosed(String name) {
    Cell disclosed =
        cells.stream().filter(cell -> cell.name().equals(name)).findFirst().orElseThrow();
    return new DisclosedCount(
        disclosed,
        sums.stream()
            .filter(sum -> sum.rest().filter(disclosed::equals).isPresent())
            .flatMap(Sum::cells)
            .collect(toSet()));
  }

  /// The same table without sums that only appear to hold.
  LinkedTable without(Set<Sum> guessed) {
    return new LinkedTable(
        cells, sums.stream().filter(sum -> !guessed.contains(sum)).toList(), ratios, sensitive);
  }

  /// The true table. Counts that are not known, because they are unprinted or suppressed by their
  /// publisher, are filled in with numbers that agree with all others. Empty if there are none.
  ///
  /// A reader assumes certain sums to hold. If one of them does not or can't hold for the true
  /// counts, all suppressed counts are filled in with numbers for which it does: the feasibility
  /// intervals have to be wide for a reader, whose assumptions these are. Example: parts 20, 17 and
  /// a suppressed 4 are printed with a total of 40; the suppressed part is filled in as 3.
  Optional<TrueTable> filled(LinkedFigures figures, int threshold, WorkBudget budget) {
    return fill(figures, budget)
        .map(counts -> {
          var filled = new ArrayList<TrueCell>();
          for (int place = 0; place < cells.size(); place++) {
            filled.add(trueCell(cells.get(place), counts.at(place), figures, threshold));
          }
          return new TrueTable(filled, relations(), printed(), remembered(figures));
        });
  }

  private Optional<Counts> fill(LinkedFigures figures, WorkBudget budget) {
    boolean consistent =
        sums.stream().allMatch(sum -> sum.holds(figures).orElse(true))
            && ratios.stream().allMatch(link -> link.mayHold(figures));
    return fill(figures, consistent, budget)
        .or(() ->
            consistent && !budget.isExhausted() ? fill(figures, false, budget) : Optional.empty());
  }

  private Optional<Counts> fill(LinkedFigures figures, boolean consistent, WorkBudget budget) {
    List<PublishedCell> known =
        cells.stream()
            .map(cell -> new PublishedCell(cell.name(), known(cell, figures, consistent)))
            .toList();
    var table = new PublishedTable(known, relations(), printed());
    return new Auditor().audit(table, List.of(), budget) instanceof AuditOutcome.Safe(var witnesses)
        ? Optional.of(witnesses.getFirst())
        : Optional.empty();
  }

  private static Shown known(Cell cell, LinkedFigures figures, boolean consistent) {
    Long count = figures.counts().get(cell);
    if (count != null
        && (consistent || !figures.suppressed().contains(cell) || figures.fixed().contains(cell))) {
      return new Shown.Exactly(count);
    }
    return figures.has(cell) ? new Shown.Suppressed(figures.lowest(cell)) : new Shown.Unprinted();
  }

  private TrueCell trueCell(Cell cell, long count, LinkedFigures figures, int threshold) {
    if (!figures.has(cell)) {
      boolean small =
          sensitive.contains(cell)
              || (count > 0 && count <= threshold && isRestOfKnown(cell, figures));
      return new TrueCell(
          cell.name(),
          count,
          new Shown.Unprinted(),
          0,
          small ? TrueCell.Kind.SENSITIVE : TrueCell.Kind.FREE);
    }
    TrueCell.Kind kind =
        figures.fixed().contains(cell)
            ? TrueCell.Kind.KNOWN
            : figures.suppressed().contains(cell) ? TrueCell.Kind.SENSITIVE : TrueCell.Kind.FREE;
    return new TrueCell(cell.name(), count, new Shown.Exactly(count), figures.lowest(cell), kind);
  }

  /// Whether an unprinted count is the true one, and not only one that fits.
  private boolean isRestOfKnown(Cell cell, LinkedFigures figures) {
    return sums.stream()
        .filter(sum -> sum.rest().filter(cell::equals).isPresent())
        .anyMatch(sum -> sum.value(figures).isPresent());
  }

  private List<Relation> relations() {
    var places = new CellIndex(cells);
    var relations = new LinkedHashSet<Relation>();
    for (Sum sum : sums) {
      var times = new TreeMap<Integer, Long>();
      sum.terms()
          .forEach(term -> times.merge(places.of(term.cell()), (long) term.times(), Long::sum));
      sum.rest().ifPresent(rest -> times.merge(places.of(rest), -1L, Long::sum));
      times.values().removeIf(count -> count == 0);
      relations.add(
          new Relation(
              times.entrySet().stream()
                  .map(entry -> new Relation.Term(entry.getKey(), entry.getValue()))
                  .toList(),
              sum.constant()));
    }
    return List.copyOf(relations);
  }

  private List<Ratio> printed() {
    var places = new CellIndex(cells);
    return ratios.stream()
        .map(link ->
            new Ratio(
                places.of(link.numerator()),
                places.of(link.denominator()),
                link.printed(),
                link.base()))
        .toList();
  }

  /// The places of the percentages and rates that can't be suppressed.
  private Set<Integer> remembered(LinkedFigures figures) {
    return IntStream.range(0, ratios.size())
        .filter(place -> figures.fixed().contains(ratios.get(place).ratio()))
        .boxed()
        .collect(toSet());
  }

  /// The place of each cell in the table.
  private static final class CellIndex {
    private final Map<Cell, Integer> places = new HashMap<>();

    CellIndex(List<Cell> cells) {
      cells.forEach(cell -> places.put(cell, places.size()));
    }

    int of(Cell cell) {
      return Optional.ofNullable(places.get(cell)).orElseThrow();
    }
  }
}
