package org.openscrutiny.opendata;

import java.util.Optional;
import java.util.function.Predicate;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.ReleaseDescription;

/// Looks up what the releases before have shown and kept back of a dataset.
@FunctionalInterface
public interface LastRelease {
  /// For a release that is not compared with another.
  LastRelease NONE = description -> new Known(Optional.empty(), cell -> false);

  /// @param figures those of the previous release after its clearing; empty if there is none
  /// @param keptBack whether our disclosure control has kept a figure back in any of the releases
  ///   before, and nobody has released it since
  record Known(Optional<Figures> figures, Predicate<Cell> keptBack) {}

  Known before(ReleaseDescription description);
}
