package org.openscrutiny.domain;

import java.util.List;

/// The settings of the portal of one council, from its `portal.json`.
///
/// @param home the council's own area, whose figures the pages show first
/// @param comparators what every figure is compared with, in the order of the page
/// @param threshold counts of children from 1 to this number are suppressed in protected releases
/// @param accent the colour of the council's look, as `#rrggbb`
public record PortalSettings(
    String title,
    String council,
    String councilUrl,
    String contact,
    Area home,
    List<Comparator> comparators,
    int threshold,
    String accent) {

  /// An area or group that every figure is compared with.
  ///
  /// @param id the comparator's name in the public JSON: `england`, `region`, …
  public record Comparator(String id, ComparatorKind kind, Area area) {
    /// One that publishers give figures of.
    public Comparator(String id, Area area) {
      this(id, new ComparatorKind.Published(), area);
    }
  }

  public PortalSettings {
    comparators = List.copyOf(comparators);
    if (threshold < 1) {
      throw new IllegalArgumentException("The disclosure threshold is 1 or more: " + threshold);
    }
    if (!accent.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException("accent is a colour such as #00548f: " + accent);
    }
  }
}
