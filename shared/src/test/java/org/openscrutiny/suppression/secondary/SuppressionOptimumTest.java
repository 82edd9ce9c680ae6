package org.openscrutiny.suppression.secondary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.solver.WorkBudgets.ample;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How many cells are hidden, against the fewest of which the same audit says that they are enough.
@Tag("slow")
class SuppressionOptimumTest {
  private static final TableProtection PROTECTION = new TableProtection(5, false);
  private static final int TABLES = 30;

  @Test
  void neverLessAndLittleMoreIsHiddenThanHasToBe() {
    int allHidden = 0;
    int allFewest = 0;
    for (long seed = 0; seed < TABLES; seed++) {
      TrueTable table = new RandomTables(2, 2, 12, PROTECTION.threshold(), false).table(seed);
      int hidden = hidden(table);
      int fewest = new ExhaustiveOptimum(PROTECTION, table).hidden(ample());
      assertThat(hidden).as("table %d", seed).isGreaterThanOrEqualTo(fewest);
      allHidden += hidden;
      allFewest += fewest;
    }

    assertThat(allHidden).isLessThanOrEqualTo(allFewest * 110 / 100);
  }

  private static int hidden(TrueTable table) {
    return ((ProtectionOutcome.Published) PROTECTION.protect(table, ample())).pattern().size();
  }
}
