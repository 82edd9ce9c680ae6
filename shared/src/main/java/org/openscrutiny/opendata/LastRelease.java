package org.openscrutiny.opendata;

import java.util.Optional;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.ReleaseDescription;

/// Looks up the figures of the release before, after its clearing.
@FunctionalInterface
public interface LastRelease {
  /// For a release that is not compared with another.
  LastRelease NONE = description -> Optional.empty();

  /// The figures of the dataset's previous release; empty if there is none.
  Optional<Figures> before(ReleaseDescription description);
}
