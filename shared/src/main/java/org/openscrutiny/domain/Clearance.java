package org.openscrutiny.domain;

import java.util.List;

/// What disclosure control did to a release.
///
/// Only the first four may be public, and which cells were hidden by which rule is told nowhere.
///
/// @param threshold counts of children from 1 to this are never shown
/// @param hidden how many cells show `c`, whoever hid them
/// @param withheld how many of them are hidden since nothing was proved about them in time
/// @param untrue sums that look as if they held and don't, where they touch hidden figures: kept so
///   that an edition's audit doesn't take them to hold
/// @param alreadyPublic figures that are hidden although an earlier release has shown them: that
///   protects nobody who remembers
public record Clearance(
    ReleaseDescription.Policy policy,
    int threshold,
    int hidden,
    int withheld,
    List<String> untrue,
    List<KnownFigure> alreadyPublic) {

  /// A figure as an earlier release showed it.
  public record KnownFigure(SeriesKey key, Period period, long count) {}

  public Clearance {
    untrue = List.copyOf(untrue);
    alreadyPublic = List.copyOf(alreadyPublic);
  }
}
