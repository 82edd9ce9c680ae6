package org.openscrutiny.suppression.release;

import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.ReleaseDescription.Policy;

/// A dataset while an edition is cleared.
///
/// @param cells its figures, and which of them are suppressed so far
/// @param suppressedBefore those that earlier editions suppressed
/// @param earlier what earlier editions showed and suppressed
/// @param limit which counts may not be shown; [Threshold#NONE] if it is shown as published
record EditionDataset(
    JointClearing.Dataset dataset,
    ReleaseCells cells,
    Set<Cell> suppressedBefore,
    EarlierFigures earlier,
    Threshold limit) {

  /// @param suppressedBefore names of all figures that earlier editions suppressed
  static EditionDataset ofProtected(
      JointClearing.Dataset dataset,
      EarlierFigures earlier,
      Set<String> suppressedBefore,
      Threshold limit,
      CellIdentity identity) {
    var cells = new ReleaseCells(dataset.figures(), identity);
    cells.suppressNamed(suppressedBefore);
    return new EditionDataset(
        dataset,
        cells,
        cells.suppressed().stream()
            .filter(cell -> suppressedBefore.contains(cell.name()))
            .collect(Collectors.toSet()),
        earlier,
        limit);
  }

  /// A dataset that is shown as published. Nothing of it is suppressed.
  static EditionDataset ofPublic(
      JointClearing.Dataset dataset, EarlierFigures earlier, CellIdentity identity) {
    return new EditionDataset(
        dataset, new ReleaseCells(dataset.figures(), identity), Set.of(), earlier, Threshold.NONE);
  }

  PrimarySuppression primary(Catalogue catalogue) {
    return new PrimarySuppression(catalogue.byId(), cells, limit);
  }

  /// The months of which only a longer period is shown.
  Map<Cell, OptionalLong> recodedMonths(Catalogue catalogue) {
    return dataset.description().disclosure().policy() == Policy.COARSEN
        ? RecodedMonths.of(cells, primary(catalogue))
        : Map.of();
  }

  /// The months of which only a longer period was shown while the dataset was protected, and that
  /// nobody has printed or released by name since.
  Set<Cell> recodedBefore(Catalogue catalogue) {
    var months = new HashSet<Cell>();
    dataset.earlier().stream()
        .filter(each -> each.policy() == Policy.COARSEN)
        .map(each ->
            RecodedMonths.of(
                new ReleaseCells(each.figures(), cells.identity()), primary(catalogue)))
        .forEach(each -> months.addAll(each.keySet()));
    months.removeIf(
        month -> earlier.printed().containsKey(month.name()) || dataset.releasesByName(month));
    return months;
  }

  /// The means over groups of authorities that can't be suppressed.
  Set<Cell> publicMeans() {
    var means = new HashSet<Cell>();
    earlier.printed().values().forEach(last -> means.add(last.cell()));
    if (!dataset.isProtected()) {
      cells.all().keySet().stream().filter(cells::isShown).forEach(means::add);
    }
    means.removeIf(cell -> cell.area().level() != AreaLevel.LOCAL_AUTHORITY_GROUP);
    return means;
  }

  Origin origin(EarlierFigures.LastSeen last) {
    return new Origin.InEdition(dataset.earlier().get(last.turn()).edition());
  }
}
