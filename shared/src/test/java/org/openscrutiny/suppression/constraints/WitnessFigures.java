package org.openscrutiny.suppression.constraints;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.release.FigureCertificate;
import org.openscrutiny.suppression.table.Counts;

/// The figures if a witness were the true table.
final class WitnessFigures {
  private WitnessFigures() {}

  /// One for each witness of a proof.
  static List<Map<Cell, Long>> of(LinkedFigures figures, FigureCertificate proof) {
    return proof.certificate().witnesses().stream()
        .map(witness -> candidate(figures, proof, witness))
        .toList();
  }

  private static Map<Cell, Long> candidate(
      LinkedFigures figures, FigureCertificate proof, Counts witness) {
    var candidate = new HashMap<>(figures.counts());
    for (int place = 0; place < proof.figures().size(); place++) {
      Optional<Cell> cell = proof.figures().get(place);
      if (cell.isPresent()) {
        candidate.put(cell.get(), witness.at(place));
      }
    }
    return candidate;
  }
}
