package org.openscrutiny.suppression.solver;

import java.time.Duration;

/// How much work a test allows.
public final class WorkBudgets {
  private WorkBudgets() {}

  /// Far more than a small table takes.
  public static WorkBudget ample() {
    return WorkBudget.worth(Duration.ofMinutes(1));
  }
}
