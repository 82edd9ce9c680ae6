package org.openscrutiny.suppression.secondary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.openscrutiny.suppression.solver.AuditOutcome;
import org.openscrutiny.suppression.solver.AuditOutcome.UnmetRequirement;
import org.openscrutiny.suppression.solver.Auditor;
import org.openscrutiny.suppression.solver.WorkBudget;
import org.openscrutiny.suppression.table.FeasibilityInterval;
import org.openscrutiny.suppression.table.Limits;
import org.openscrutiny.suppression.table.ProtectionRequirement;
import org.openscrutiny.suppression.table.PublishedTable;

/// Audits suppression patterns of one subtable, and finds the counts that no pattern can protect.
final class SubtableAudit {
  private final TrueTable table;
  private final WorkBudget budget;
  private final TableRequirements requirements;

  /// The requirements of counts that are already public: that nothing more is disclosed about them.
  private final Map<Integer, ProtectionRequirement> alreadyPublic = new TreeMap<>();

  SubtableAudit(TableProtection policy, TrueTable table, WorkBudget budget) {
    this.table = table;
    this.budget = budget;
    this.requirements = new TableRequirements(policy, table);
  }

  AuditOutcome of(SuppressionPattern pattern) {
    PublishedTable published = table.published(pattern);
    Map<Integer, ProtectionRequirement> required = requirements.ofAll(published, pattern);
    required.putAll(alreadyPublic);
    return new Auditor().audit(published, List.copyOf(required.values()), budget);
  }

  /// Places of the counts that were found to be public already.
  Set<Integer> alreadyPublic() {
    return Collections.unmodifiableSet(alreadyPublic.keySet());
  }

  /// The requirements of the sensitive counts, as if the audit had found only their true values.
  /// Suppressing for them in advance saves most of the rounds of the audit.
  List<UnmetRequirement> sensitive() {
    var unmet = new ArrayList<UnmetRequirement>();
    for (int place = 0; place < table.cells().size(); place++) {
      long count = table.cell(place).count();
      if (table.cell(place).isSensitive()) {
        unmet.add(
            new UnmetRequirement(
                requirements.ofSensitive(place), new FeasibilityInterval(count, count, false)));
      }
    }
    return unmet;
  }

  /// Divides the requirements for which no nearby table was found. Some counts follow from what
  /// can't be suppressed, even if everything else is: they are already public. For any other,
  /// everything is suppressed.
  ///
  /// @return the pattern; empty if the interval of a count could not be determined
  Optional<SuppressionPattern> withPublic(SecondarySuppression.Extended extended) {
    PublishedTable leastShown = table.published(table.all());
    SuppressionPattern pattern = extended.pattern();
    for (UnmetRequirement each : extended.impossible()) {
      int cell = each.requirement().cell();
      boolean isOfPublic = each.requirement().equals(alreadyPublic.get(cell));
      if (!isOfPublic && alreadyPublic.containsKey(cell)) {
        continue;
      }
      Optional<FeasibilityInterval> widest = new Auditor().interval(leastShown, cell, budget);
      if (widest.isEmpty() || !widest.get().exact()) {
        return Optional.empty();
      }
      long low = widest.get().low();
      long high = widest.get().high();
      if (isOfPublic || each.requirement().isMetBy(low, high)) {
        pattern = pattern.and(table.all());
      } else {
        alreadyPublic.put(cell, new ProtectionRequirement(cell, low, high, 0, Limits.OPEN));
      }
    }
    return Optional.of(pattern);
  }
}
