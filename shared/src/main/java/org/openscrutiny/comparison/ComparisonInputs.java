package org.openscrutiny.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.ReleaseDescription.Target;

/// Everything that a series may be set beside.
///
/// @param comparators for one comparator there may be a series of the same frequency and a yearly
///   one
/// @param evidence what the series was counted from
/// @param placing where its newest figure stands among all local authorities
/// @param printedGaps the publisher's own gaps with a comparator over time, by the comparator's id
public record ComparisonInputs(
    List<ComparatorSeries> comparators,
    Optional<Target> target,
    Evidence evidence,
    Optional<Placing> placing,
    Map<String, List<Observation>> printedGaps) {
  public ComparisonInputs {
    comparators = List.copyOf(comparators);
    printedGaps = Map.copyOf(printedGaps);
  }

  /// Without anything that is known of counts or other authorities.
  public static ComparisonInputs only(List<ComparatorSeries> comparators, Optional<Target> target) {
    return new ComparisonInputs(comparators, target, Evidence.NONE, Optional.empty(), Map.of());
  }
}
