package org.openscrutiny.suppression.secondary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.solver.WorkBudgets.ample;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Compares the number of suppressed cells with the smallest number that the same audit finds safe.
@Tag("slow")
class SuppressionOptimumTest {
  private static final TableProtection PROTECTION = new TableProtection(5, false);
  private static final int TABLES = 30;

  @Test
  void neverLessAndLittleMoreIsSuppressedThanHasToBe() {
    int allSuppressed = 0;
    int allFewest = 0;
    for (long seed = 0; seed < TABLES; seed++) {
      TrueTable table = new RandomTables(2, 2, 12, PROTECTION.threshold(), false).table(seed);
      int suppressed = suppressed(table);
      int fewest = new ExhaustiveOptimum(PROTECTION, table).suppressed(ample());
      assertThat(suppressed).as("table %d", seed).isGreaterThanOrEqualTo(fewest);
      allSuppressed += suppressed;
      allFewest += fewest;
    }

    assertThat(allSuppressed).isLessThanOrEqualTo(allFewest * 110 / 100);
  }

  private static int suppressed(TrueTable table) {
    return ((ProtectionOutcome.Published) PROTECTION.protect(table, ample())).pattern().size();
  }
}
