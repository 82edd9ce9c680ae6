package org.openscrutiny.disclosure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.disclosure.linked.Cell;
import org.openscrutiny.domain.Clearance.KnownFigure;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.ReleaseDescription.Revision;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;

/// What the release before showed of the same figures: what it hid stays hidden, unless a person
/// releases it by name, and what it showed can't be taken back.
final class EarlierRelease {
  private final Map<Cell, Value> shown = new HashMap<>();
  private final List<Revision> revisions;

  EarlierRelease(Optional<Figures> before, List<Revision> revisions) {
    this.revisions = revisions;
    before.stream()
        .flatMap(figures -> figures.series().stream())
        .forEach(each -> {
          for (Observation observation : each.series().observations()) {
            shown.put(Cell.of(each.series().key(), observation.period()), observation.value());
          }
        });
  }

  /// What it hid, but for what is released by name.
  Stream<Cell> hidden() {
    return shown.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Value.Suppressed)
        .map(Map.Entry::getKey)
        .filter(cell ->
            revisions.stream()
                .noneMatch(revision ->
                    revision.showsHidden()
                        && revision.indicator().equals(cell.indicator())
                        && revision.period().equals(cell.period().id())));
  }

  /// The cells that it showed as they are.
  Set<Cell> remembered(ReleaseCells cells) {
    return cells.all().keySet().stream()
        .filter(cell -> sameAsBefore(cell, cells))
        .collect(Collectors.toSet());
  }

  private Optional<BigDecimal> figure(Cell cell) {
    return Optional.ofNullable(shown.get(cell)).flatMap(Value::figure);
  }

  private boolean sameAsBefore(Cell cell, ReleaseCells cells) {
    Optional<BigDecimal> then = figure(cell);
    Optional<BigDecimal> now = cells.figure(cell);
    return then.isPresent() && now.isPresent() && then.get().compareTo(now.get()) == 0;
  }

  /// What it showed in some cells, which are hidden now.
  List<KnownFigure> known(Collection<Cell> cells) {
    return cells.stream()
        .sorted(Comparator.comparing(Cell::name))
        .map(cell ->
            new KnownFigure(
                new SeriesKey(
                    cell.indicator(), cell.area(), cell.filters(), cell.period().frequency()),
                cell.period(),
                figure(cell).orElseThrow()))
        .toList();
  }
}
