package org.openscrutiny.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.ReleaseDescription.Target;

/// Everything with which a series is compared.
///
/// @param comparators one comparator may have two series: one of the same frequency and a yearly
///   one
/// @param evidence the counts behind the series
/// @param placing the place of its newest figure among all local authorities
/// @param earlierRanks its places in earlier years
/// @param printedGaps the gaps with a comparator that the publisher prints, by the comparator's id
public record ComparisonInputs(
    List<ComparatorSeries> comparators,
    Optional<Target> target,
    Evidence evidence,
    Optional<Placing> placing,
    EarlierRanks earlierRanks,
    Map<String, List<Observation>> printedGaps) {
  public ComparisonInputs {
    comparators = List.copyOf(comparators);
    printedGaps = Map.copyOf(printedGaps);
  }

  /// Without counts, figures of other authorities or printed gaps.
  public static ComparisonInputs only(List<ComparatorSeries> comparators, Optional<Target> target) {
    return new ComparisonInputs(
        comparators, target, Evidence.NONE, Optional.empty(), EarlierRanks.NONE, Map.of());
  }
}
