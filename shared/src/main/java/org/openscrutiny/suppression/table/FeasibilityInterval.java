package org.openscrutiny.suppression.table;

/// The lowest and highest values that a suppressed count can have (its feasibility interval).
/// Tables that agree with everything shown reach both ends.
///
/// @param exact whether both ends are proved; otherwise the true interval may be wider
public record FeasibilityInterval(long low, long high, boolean exact) {
  public long width() {
    return high - low;
  }
}
