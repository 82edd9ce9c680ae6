package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.Optional;

/// The place of a figure among those of all local authorities for the same period.
///
/// @param bands empty where there are too few figures, or they are too close to each other
public record Placing(BigDecimal figure, Rank rank, Optional<Bands> bands) {

  /// From A, the best, to D.
  public Optional<String> band() {
    return bands.map(each -> each.band(figure));
  }
}
