package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.opendata.MemoryFiles;

/// Three editions of a random dataset. What is served has certificates that hold, and the intruder,
/// who reads all editions, discloses nothing: otherwise the edition is refused. Few are refused,
/// where levels are regrouped and totals rounded at the same time, so that several readings of the
/// figures are possible. `-DrandomEditions=500` tries so many datasets.
@Tag("slow")
class RandomEditionsTest {
  private static final int DATASETS = Integer.getInteger("randomEditions", 30);

  @Test
  void fewEditionsAreRefused() {
    var refused = new ArrayList<String>();
    for (long seed = 0; seed < DATASETS; seed++) {
      var portal = CheckedPortal.bundled();
      for (MemoryFiles release : new RegroupedReleases(seed).releases()) {
        int current = portal.stores().editions().current();
        if (portal.publish(release) instanceof PublishOutcome.Refused(_, _, var findings)) {
          assertThat(portal.stores().editions().current()).isEqualTo(current);
          refused.add("seed %d: %s".formatted(seed, findings.failures()));
        }
      }
    }

    assertThat(refused).hasSizeLessThanOrEqualTo(Math.ceilDiv(DATASETS, 5));
  }
}
