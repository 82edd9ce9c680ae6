package org.openscrutiny.suppression.solver;

import java.util.List;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.FeasibilityInterval;
import org.openscrutiny.suppression.table.ProtectionRequirement;

/// How an audit ended.
public sealed interface AuditOutcome {

  /// Every need is met.
  ///
  /// @param witnesses whole tables that agree with everything shown, and meet the needs together
  record Safe(List<Counts> witnesses) implements AuditOutcome {
    public Safe {
      witnesses = List.copyOf(witnesses);
    }
  }

  /// Something can be worked out.
  record Unsafe(List<UnmetRequirement> unmet) implements AuditOutcome {
    public Unsafe {
      unmet = List.copyOf(unmet);
    }
  }

  /// What is shown contradicts itself, or time ran out: nothing is proved, so nothing may be shown.
  record Undecided(String why) implements AuditOutcome {}

  /// A hidden count that a reader can place too well.
  record UnmetRequirement(ProtectionRequirement requirement, FeasibilityInterval interval) {}
}
