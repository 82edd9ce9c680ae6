package org.openscrutiny.suppression.secondary;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.openscrutiny.suppression.secondary.SubtableProtection.Protected;
import org.openscrutiny.suppression.solver.AuditOutcome;

/// Shows cells again that turn out to protect nothing: the largest counts first, then percentages.
/// Each is shown if the audit still finds every requirement met.
///
/// Example: 9 and 8 are suppressed to protect 3. If 3 is safe with 8 alone, 9 is shown again.
record PatternThinning(TrueTable table, int threshold, SubtableAudit audit) {
  /// A larger table can't be audited that often.
  private static final int MOST_CELLS = 250;

  Protected thinned(Protected found) {
    return table.cells().size() > MOST_CELLS ? found : withoutRatios(withoutCells(found));
  }

  private Protected withoutCells(Protected found) {
    Protected best = found;
    List<Integer> secondary =
        found.pattern().cells().stream()
            .filter(place -> !table.cell(place).isSensitive())
            .sorted(
                Comparator.<Integer>comparingLong(place -> -table.cell(place).count())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int place : secondary) {
      best = audited(best.pattern().without(place), best);
    }
    return best;
  }

  private Protected withoutRatios(Protected found) {
    Protected best = found;
    Set<Integer> disclosing = table.disclosingRatios(threshold).ratios();
    for (int ratio : found.pattern().ratios().stream().sorted().toList()) {
      SuppressionPattern thinner = best.pattern().withoutRatio(ratio);
      if (!disclosing.contains(ratio) && table.isShown(ratio, thinner)) {
        best = audited(thinner, best);
      }
    }
    return best;
  }

  /// The thinner pattern, if it is safe; what there is otherwise.
  private Protected audited(SuppressionPattern thinner, Protected otherwise) {
    return audit.of(thinner) instanceof AuditOutcome.Safe(var witnesses)
        ? new Protected(thinner, witnesses, otherwise.alreadyPublic())
        : otherwise;
  }
}
