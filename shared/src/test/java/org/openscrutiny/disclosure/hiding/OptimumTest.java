package org.openscrutiny.disclosure.hiding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openscrutiny.disclosure.audit.Deadline;

/// How many cells are hidden, against the fewest that make room for every small count.
class OptimumTest {
  private static final int THRESHOLD = 5;
  private static final int TABLES = 20;

  @Test
  void littleMoreIsHiddenThanHasToBe() {
    int hidden = 0;
    int fewest = 0;
    for (long seed = 0; seed < TABLES; seed++) {
      TrueTable table = new RandomTables(2, 2, 12, THRESHOLD, false).table(seed);
      hidden += hidden(table);
      fewest += new FewestHidden(table, THRESHOLD).hidden();
    }

    assertThat(hidden).isLessThanOrEqualTo(fewest * 105 / 100);
  }

  private static int hidden(TrueTable table) {
    Protected result =
        new Protection(THRESHOLD, false)
            .protect(table, Deadline.in(Duration.ofMinutes(1), Clock.systemUTC()));
    return ((Protected.Published) result).pattern().size();
  }
}
