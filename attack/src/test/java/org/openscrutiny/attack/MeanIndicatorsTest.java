package org.openscrutiny.attack;

import static org.openscrutiny.attack.AttackAssertions.assertPinned;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A mean per authority that is an indicator of its own discloses the only hidden authority.
class MeanIndicatorsTest {
  private static final String LEVEL = "Local authority";

  @TempDir private Path folder;

  /// Three authorities of the South East: 3 × 24.7 = 74 = 44 + 27 + 3.
  @Test
  void aMeanOfTheRegionDisclosesAnAuthority() {
    AttackReport report =
        new MadeUpPortal(folder)
            .area("E06000044", LEVEL)
            .months("referrals", "number", "44 51 39 44")
            .area("E06000045", LEVEL)
            .months("referrals", "number", "21 19 24 27")
            .area("E06000046", LEVEL)
            .months("referrals", "number", "12 17 9 c")
            .area("E12000008", "Regional")
            .months("typical-volume", "score", "25.7 29.0 24.0 24.7")
            .attacked();

    assertPinned(report, "referrals, E06000046, 2023-07", 3, InferenceRule.Kind.MEAN_OF_AREAS);
  }
}
