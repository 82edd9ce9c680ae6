package org.openscrutiny.suppression.release;

import java.util.List;
import java.util.Set;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Figures;

/// Figures that may be stored and shown, with the proof that no suppressed figure can be calculated
/// from them.
///
/// @param suppressions how much was suppressed for which reason: for the officer, never for the
///   public
/// @param addedUp ids of the indicators whose months are shown together
public record ClearedRelease(
    Figures figures,
    Clearance clearance,
    Suppressions suppressions,
    List<FigureCertificate> proofs,
    Set<String> addedUp) {

  /// Numbers of suppressed counts, percentages and rates.
  ///
  /// @param byRule primary suppressions, and figures that came suppressed
  /// @param byConsequence secondary suppressions
  /// @param withheld figures of which nothing was proved, and everything connected with them
  public record Suppressions(int byRule, int byConsequence, int withheld) {}

  public ClearedRelease {
    proofs = List.copyOf(proofs);
    addedUp = Set.copyOf(addedUp);
  }

  ClearedRelease withMonthsAddedUp(Set<String> indicators) {
    return new ClearedRelease(figures, clearance, suppressions, proofs, indicators);
  }
}
