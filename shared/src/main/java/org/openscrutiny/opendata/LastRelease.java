package org.openscrutiny.opendata;

import java.util.Optional;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.ReleaseDescription;

/// Looks up what the release before said, in figures that are cleared already.
@FunctionalInterface
public interface LastRelease {
  /// For a release that is screened by itself.
  LastRelease NONE = description -> Optional.empty();

  /// The figures of the release before the one that is described; empty where this is the first.
  Optional<Figures> before(ReleaseDescription description);
}
