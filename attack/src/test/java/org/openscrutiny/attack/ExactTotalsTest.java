package org.openscrutiny.attack;

import static org.openscrutiny.attack.AttackAssertions.assertPinned;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Percentages by level tell the exact total, although it is printed rounded.
class ExactTotalsTest {
  @TempDir private Path folder;

  /// 39 are 49.4% of 79, which is printed as 80: 79 − 39 − 25 − 12 = 3.
  @Test
  void thePercentagesTellTheTotal() {
    AttackReport report =
        new MadeUpPortal(folder)
            .months("children", "number", "placement: Foster", "39 41 37")
            .months("share", "%", "placement: Foster", "49.4 43.6 39.8")
            .months("children", "number", "placement: Home", "25 22 31")
            .months("share", "%", "placement: Home", "31.6 23.4 33.3")
            .months("children", "number", "placement: Residential", "12 17 16")
            .months("share", "%", "placement: Residential", "15.2 18.1 17.2")
            .months("children", "number", "placement: Other", "c 14 9")
            .months("share", "%", "placement: Other", "c 14.9 9.7")
            .months("children", "number", "placement: Total", "80 90 90")
            .attacked();

    assertPinned(
        report,
        "children (placement: Other), E06000099, 2023-04",
        3,
        InferenceRule.Kind.ROUNDED_TOTAL);
  }
}
