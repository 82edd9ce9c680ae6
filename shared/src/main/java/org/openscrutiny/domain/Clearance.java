package org.openscrutiny.domain;

import java.math.BigDecimal;
import java.util.List;

/// What disclosure control did to a release.
///
/// Only the first three components may be public. No document says which rule suppressed which
/// cell.
///
/// @param threshold counts of children from 1 to this number are never shown
/// @param hidden how many cells show `c`, whether the portal or the publisher suppressed them
/// @param alreadyPublic figures that are suppressed although an earlier release showed them: they
///   are not protected from somebody who has that release
public record Clearance(
    ReleaseDescription.Policy policy, int threshold, int hidden, List<KnownFigure> alreadyPublic) {

  /// A figure as an earlier release showed it.
  public record KnownFigure(SeriesKey key, Period period, BigDecimal figure) {}

  public Clearance {
    alreadyPublic = List.copyOf(alreadyPublic);
  }
}
