package org.openscrutiny.domain;

import java.math.BigDecimal;
import java.util.List;

/// What disclosure control did to a release.
///
/// Only the first three may be public, and no output says which rule suppressed which cell.
///
/// @param threshold counts of children from 1 to this are never shown
/// @param hidden how many cells show `c`, whoever hid them
/// @param alreadyPublic figures that are hidden although an earlier release has shown them: that
///   protects nobody who remembers
public record Clearance(
    ReleaseDescription.Policy policy, int threshold, int hidden, List<KnownFigure> alreadyPublic) {

  /// A figure as an earlier release showed it.
  public record KnownFigure(SeriesKey key, Period period, BigDecimal figure) {}

  public Clearance {
    alreadyPublic = List.copyOf(alreadyPublic);
  }
}
