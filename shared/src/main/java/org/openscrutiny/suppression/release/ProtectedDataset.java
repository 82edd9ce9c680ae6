package org.openscrutiny.suppression.release;

import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;

/// A dataset that is protected, as an edition clears it.
///
/// @param cells its figures, and what of them is hidden so far
/// @param hiddenBefore those among them that earlier editions hid
/// @param earlier what earlier editions showed
record ProtectedDataset(
    JointClearing.Dataset dataset,
    ReleaseCells cells,
    Set<Cell> hiddenBefore,
    EarlierFigures earlier,
    Threshold limit) {

  /// @param hiddenBefore names of all figures that earlier editions hid
  static ProtectedDataset of(
      JointClearing.Dataset dataset,
      EarlierFigures earlier,
      Set<String> hiddenBefore,
      Threshold limit) {
    var cells = new ReleaseCells(dataset.figures());
    cells.hideNamed(hiddenBefore);
    return new ProtectedDataset(
        dataset,
        cells,
        cells.hidden().stream()
            .filter(cell -> hiddenBefore.contains(cell.name()))
            .collect(Collectors.toSet()),
        earlier,
        limit);
  }

  PrimarySuppression primary(Catalogue catalogue) {
    return new PrimarySuppression(catalogue.byId(), cells, limit);
  }

  Origin origin(EarlierFigures.Last last) {
    return new Origin.InEdition(dataset.earlier().get(last.turn()).edition());
  }
}
