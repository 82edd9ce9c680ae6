package org.openscrutiny.suppression.release;

import java.util.List;
import java.util.Set;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;

/// Figures that may be stored and shown, and the proof that what is hidden can't be worked out from
/// them.
///
/// @param hiding how much was hidden for which reason: for the officer, never for the public
/// @param addedUp ids of the indicators of which months are shown together
public record ClearedRelease(
    Figures figures,
    Clearance clearance,
    Suppressions suppressions,
    List<FigureCertificate> proofs,
    Set<String> addedUp) {

  /// Counts, percentages and rates that were hidden.
  ///
  /// @param byRule those that may not be shown on their own account, or came hidden
  /// @param byConsequence those from which one of the others could be worked out
  /// @param withheld those of which nothing was proved, and everything that hangs together with
  ///   them
  public record Suppressions(int byRule, int byConsequence, int withheld) {}

  public ClearedRelease {
    proofs = List.copyOf(proofs);
    addedUp = Set.copyOf(addedUp);
  }

  ClearedRelease withMonthsAddedUp(Set<String> indicators) {
    return new ClearedRelease(figures, clearance, suppressions, proofs, indicators);
  }
}
