package org.openscrutiny.attack.inference;

import java.util.List;

/// Counts, each known by its place, and the constraints on them.
///
/// @param ranges what is known of each count by itself
public record ConstraintSystem(List<CountRange> ranges, List<LinearConstraint> constraints) {
  public ConstraintSystem {
    ranges = List.copyOf(ranges);
    constraints = List.copyOf(constraints);
  }
}
