package org.openscrutiny.opendata;

import java.util.Optional;
import org.openscrutiny.domain.Figures;

/// Looks up what the release before said, in figures that are cleared already.
@FunctionalInterface
public interface LastRelease {
  /// For a release that is screened by itself.
  LastRelease NONE = dataset -> Optional.empty();

  /// The figures of the newest accepted release of a dataset; empty where this is its first.
  Optional<Figures> of(String dataset);
}
