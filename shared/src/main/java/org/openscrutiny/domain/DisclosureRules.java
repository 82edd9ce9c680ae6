package org.openscrutiny.domain;

import java.util.List;
import org.openscrutiny.domain.ReleaseDescription.Cohort;
import org.openscrutiny.domain.ReleaseDescription.Merge;
import org.openscrutiny.domain.ReleaseDescription.OutsideCount;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.domain.ReleaseDescription.SuppressedByHand;
import org.openscrutiny.domain.ReleaseDescription.Zeros;

/// How disclosure control treats a release, and what an intruder can know besides it.
///
/// @param cohorts denominators of percentages, only in a release that is shown as published
/// @param merges levels of filters that the policy `coarsen` shows as one
/// @param outside counts that are public elsewhere and not in the release
/// @param relations what the release says of its own figures and levels
/// @param byHand series that a person has decided to suppress, whatever the rules say
public record DisclosureRules(
    Policy policy,
    Zeros zeros,
    List<Cohort> cohorts,
    List<Merge> merges,
    List<OutsideCount> outside,
    DeclaredRelations relations,
    List<SuppressedByHand> byHand) {

  public DisclosureRules {
    cohorts = List.copyOf(cohorts);
    merges = List.copyOf(merges);
    outside = List.copyOf(outside);
    byHand = List.copyOf(byHand);
    if (!policy.isOurs() && !byHand.isEmpty()) {
      throw new IllegalArgumentException(
          "suppress is for the policies \"protect\" and \"coarsen\"; this release has \""
              + policy.id()
              + "\"");
    }
    if (policy != Policy.COARSEN && !merges.isEmpty()) {
      throw new IllegalArgumentException(
          "merges are for the policy \"coarsen\"; this release has \"" + policy.id() + "\"");
    }
    if (policy.isOurs() && !cohorts.isEmpty()) {
      throw new IllegalArgumentException(
          "cohorts are for releases as published: with a percentage one tells a count that was never"
              + " cleared. Give the number in a data file, as the denominator that the catalogue"
              + " names");
    }
  }
}
