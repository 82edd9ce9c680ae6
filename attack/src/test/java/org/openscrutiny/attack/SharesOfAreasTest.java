package org.openscrutiny.attack;

import static org.openscrutiny.attack.AttackAssertions.assertPinned;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The share that an authority has of the region tells its count.
class SharesOfAreasTest {
  private static final String LEVEL = "Local authority";

  @TempDir private Path folder;

  /// 1.3% of 226 is 3.
  @Test
  void aShareOfTheRegionDisclosesAnAuthority() {
    AttackReport report =
        new MadeUpPortal(folder)
            .area("E06000044", LEVEL)
            .months("referrals", "number", "44 51")
            .months("weight", "%", "19.5 20.4")
            .area("E06000045", LEVEL)
            .months("referrals", "number", "c 19")
            .months("weight", "%", "1.3 7.6")
            .area("E12000008", "Regional")
            .months("referrals", "number", "226 250")
            .attacked();

    assertPinned(report, "referrals, E06000045, 2023-04", 3, InferenceRule.Kind.RATIO);
  }
}
