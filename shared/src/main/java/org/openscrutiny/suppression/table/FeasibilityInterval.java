package org.openscrutiny.suppression.table;

/// Between which numbers a reader can place a hidden count, both reached by whole tables that agree
/// with everything shown.
///
/// @param exact whether nothing beyond them can be; otherwise the true interval may be wider
public record FeasibilityInterval(long low, long high, boolean exact) {
  public long width() {
    return high - low;
  }
}
