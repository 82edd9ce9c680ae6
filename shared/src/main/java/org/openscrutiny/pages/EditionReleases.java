package org.openscrutiny.pages;

import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseFigures;

/// The releases of an edition.
///
/// @param byDataset by the id of the dataset
record EditionReleases(Map<String, ReleaseFigures> byDataset) {
  /// @throws IllegalStateException when the edition has no release of the dataset
  ReleaseFigures of(String dataset) {
    return Optional.ofNullable(byDataset.get(dataset))
        .orElseThrow(() -> new IllegalStateException("No release of " + dataset));
  }

  Release release(String dataset) {
    return of(dataset).release();
  }

  ReleaseDescription description(String dataset) {
    return release(dataset).description();
  }
}
