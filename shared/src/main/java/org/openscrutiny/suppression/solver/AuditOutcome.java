package org.openscrutiny.suppression.solver;

import java.util.List;
import org.openscrutiny.suppression.table.Counts;
import org.openscrutiny.suppression.table.FeasibilityInterval;
import org.openscrutiny.suppression.table.ProtectionRequirement;

/// The result of an audit.
public sealed interface AuditOutcome {

  /// Every requirement is met.
  ///
  /// @param witnesses complete tables that agree with everything shown and together meet all
  ///   requirements
  record Safe(List<Counts> witnesses) implements AuditOutcome {
    public Safe {
      witnesses = List.copyOf(witnesses);
    }
  }

  /// At least one count is known too precisely.
  record Unsafe(List<UnmetRequirement> unmet) implements AuditOutcome {
    public Unsafe {
      unmet = List.copyOf(unmet);
    }
  }

  /// The shown figures contradict one another, or the budget of work was not enough. Nothing is
  /// proved, so nothing may be shown.
  record Undecided(String why) implements AuditOutcome {}

  /// A requirement that a count does not meet, with the interval of the count.
  record UnmetRequirement(ProtectionRequirement requirement, FeasibilityInterval interval) {}
}
