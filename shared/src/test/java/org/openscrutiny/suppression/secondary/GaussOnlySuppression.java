package org.openscrutiny.suppression.secondary;

import java.util.ArrayList;
import org.openscrutiny.suppression.solver.AuditOutcome;
import org.openscrutiny.suppression.solver.Auditor;
import org.openscrutiny.suppression.solver.WorkBudget;
import org.openscrutiny.suppression.table.ProtectionRequirement;
import org.openscrutiny.suppression.table.PublishedTable;

/// What remains disclosed if cells are suppressed only until no small count is a weighted sum of
/// shown ones.
public record GaussOnlySuppression(TrueTable table, int threshold) {

  /// The number of small counts with too narrow an interval.
  public int unmet(WorkBudget budget) {
    PublishedTable published =
        table.published(new GaussianSuppression(table, threshold, budget).pattern());
    var requirements = new ArrayList<ProtectionRequirement>();
    for (int place = 0; place < table.cells().size(); place++) {
      TrueCell cell = table.cell(place);
      if (cell.isSensitive()) {
        requirements.add(ProtectionRequirement.ofSensitive(place, threshold, cell.count(), false));
      }
    }
    return switch (new Auditor().audit(published, requirements, budget)) {
      case AuditOutcome.Safe _ -> 0;
      case AuditOutcome.Unsafe(var unmet) -> unmet.size();
      case AuditOutcome.Undecided(String why) -> throw new IllegalStateException(why);
    };
  }
}
