package org.openscrutiny.suppression.release;

import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;

/// A protected dataset while an edition is cleared.
///
/// @param cells its figures, and which of them are suppressed so far
/// @param suppressedBefore those that earlier editions suppressed
/// @param earlier what earlier editions showed
record ProtectedDataset(
    JointClearing.Dataset dataset,
    ReleaseCells cells,
    Set<Cell> suppressedBefore,
    EarlierFigures earlier,
    Threshold limit) {

  /// @param suppressedBefore names of all cells that earlier editions suppressed
  static ProtectedDataset of(
      JointClearing.Dataset dataset,
      EarlierFigures earlier,
      Set<String> suppressedBefore,
      Threshold limit,
      CellIdentity identity) {
    var cells = new ReleaseCells(dataset.figures(), identity);
    cells.suppressNamed(suppressedBefore);
    return new ProtectedDataset(
        dataset,
        cells,
        cells.suppressed().stream()
            .filter(cell -> suppressedBefore.contains(cell.name()))
            .collect(Collectors.toSet()),
        earlier,
        limit);
  }

  PrimarySuppression primary(Catalogue catalogue) {
    return new PrimarySuppression(catalogue.byId(), cells, limit);
  }

  Origin origin(EarlierFigures.LastSeen last) {
    return new Origin.InEdition(dataset.earlier().get(last.turn()).edition());
  }
}
