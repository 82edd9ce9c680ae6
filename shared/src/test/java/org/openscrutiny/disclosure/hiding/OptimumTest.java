package org.openscrutiny.disclosure.hiding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.disclosure.audit.Deadlines.soon;

import org.junit.jupiter.api.Test;

/// How many cells are hidden, against the fewest of which the same audit says that they are enough.
class OptimumTest {
  private static final Protection PROTECTION = new Protection(5, false);
  private static final int TABLES = 30;

  @Test
  void neverLessAndLittleMoreIsHiddenThanHasToBe() {
    int allHidden = 0;
    int allFewest = 0;
    for (long seed = 0; seed < TABLES; seed++) {
      TrueTable table = new RandomTables(2, 2, 12, PROTECTION.threshold(), false).table(seed);
      int hidden = hidden(table);
      int fewest = new FewestHidden(PROTECTION, table).hidden(soon());
      assertThat(hidden).as("table %d", seed).isGreaterThanOrEqualTo(fewest);
      allHidden += hidden;
      allFewest += fewest;
    }

    assertThat(allHidden).isLessThanOrEqualTo(allFewest * 110 / 100);
  }

  private static int hidden(TrueTable table) {
    return ((Protected.Published) PROTECTION.protect(table, soon())).pattern().size();
  }
}
