package org.openscrutiny.suppression.release;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Clearance.KnownFigure;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.ReleaseDescription.Revision;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;

/// What earlier releases or editions showed of a dataset. What the last of them suppressed stays
/// suppressed, unless a person releases it by name. What was shown can't be taken back.
///
/// Only the last printing of a figure counts: a figure that was revised since is no constant.
final class EarlierFigures {
  private final Map<String, LastSeen> printed = new LinkedHashMap<>();
  private final Map<String, LastSeen> suppressed = new LinkedHashMap<>();

  /// The filters of each indicator.
  private final Map<String, Set<String>> filters = new HashMap<>();

  /// How a figure was last seen.
  ///
  /// @param printed the name under which it was
  /// @param value a figure, or that it is suppressed
  /// @param turn in which of the earlier releases, from 0 for the newest
  record LastSeen(Cell cell, Cell printed, Value value, int turn) {
    BigDecimal figure() {
      return value.figure().orElseThrow();
    }
  }

  /// @param earlier the newest first
  /// @param revisions what may be shown again
  EarlierFigures(List<Figures> earlier, List<Revision> revisions, CellIdentity identity) {
    var seen = new HashSet<String>();
    for (int turn = 0; turn < earlier.size(); turn++) {
      var cells = new ReleaseCells(earlier.get(turn), identity);
      for (Map.Entry<Cell, Value> each : cells.all().entrySet()) {
        var last =
            new LastSeen(each.getKey(), printed(cells, each.getKey()), each.getValue(), turn);
        String name = last.cell().name();
        filters
            .computeIfAbsent(last.cell().indicator(), key -> new HashSet<>())
            .addAll(last.cell().filters().levels().keySet());
        if (last.value() instanceof Value.Figure) {
          seen.add(name);
          printed.putIfAbsent(name, last);
        } else if (last.value() instanceof Value.Suppressed && seen.add(name)) {
          suppressed.put(name, last);
        }
      }
    }
    suppressed
        .values()
        .removeIf(last -> revisions.stream().anyMatch(each -> shows(each, last.cell())));
  }

  /// A name under which a release prints what it shows of a cell.
  private static Cell printed(ReleaseCells cells, Cell cell) {
    Map<Cell, Value> printings = cells.printings(cell);
    return printings.entrySet().stream()
        .filter(each -> each.getValue().equals(cells.all().get(cell)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> printings.keySet().iterator().next());
  }

  /// The same without what only the publisher suppressed: that may be given later.
  ///
  /// @param ours the names of the figures that our disclosure control has suppressed
  EarlierFigures onlySuppressedBy(Set<String> ours) {
    suppressed.keySet().retainAll(ours);
    return this;
  }

  /// Whether an indicator had all filters of a cell before.
  boolean knowsFilters(Cell cell) {
    return filters
        .getOrDefault(cell.indicator(), Set.of())
        .containsAll(cell.filters().levels().keySet());
  }

  /// Whether a person has released a suppressed figure by name.
  static boolean shows(Revision revision, Cell cell) {
    return revision.showsHidden()
        && revision.indicator().equals(cell.indicator())
        && revision.period().equals(cell.period().id());
  }

  /// The figures that are still suppressed, by their names. Figures that a person released by name
  /// are left out.
  Map<String, LastSeen> suppressed() {
    return suppressed;
  }

  /// The same figures as cells.
  List<Cell> suppressedCells() {
    return suppressed.values().stream().map(LastSeen::cell).toList();
  }

  /// What was last printed of each figure, by its name.
  Map<String, LastSeen> printed() {
    return printed;
  }

  /// The cells of a release whose figures were last printed as they are now.
  Set<Cell> remembered(ReleaseCells cells) {
    return cells.all().keySet().stream()
        .filter(cell -> cells.figure(cell).filter(now -> remembers(cell, now)).isPresent())
        .collect(Collectors.toSet());
  }

  /// Whether this is what was last printed of a figure.
  boolean remembers(Cell cell, BigDecimal figure) {
    return Stream.ofNullable(printed.get(cell.name()))
        .anyMatch(last -> last.figure().compareTo(figure) == 0);
  }

  /// What was printed of some cells that are suppressed now.
  List<KnownFigure> known(Collection<Cell> cells) {
    return cells.stream()
        .sorted(Comparator.comparing(Cell::name))
        .flatMap(cell ->
            Optional.ofNullable(printed.get(cell.name())).stream()
                .map(last ->
                    new KnownFigure(
                        new SeriesKey(
                            last.printed().indicator(),
                            last.printed().area(),
                            last.printed().filters(),
                            last.printed().period().frequency()),
                        last.printed().period(),
                        last.figure())))
        .toList();
  }
}
