package org.openscrutiny.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Clearance;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Release;
import org.openscrutiny.domain.ReleaseDescription.Policy;
import org.openscrutiny.editions.SampleReleases;
import org.openscrutiny.json.JsonOutput;
import org.openscrutiny.pages.QualityPage;

class QualityPageJsonTest {
  private static final Finding JUMP =
      new Finding(
          "figures-jump",
          11,
          Finding.Level.WARNING,
          true,
          "A figure moved",
          "\"4 after 90, where 3 is usual\" and others",
          true,
          "Check it.",
          List.of(
              new Finding.Place(
                  "monthly.csv", 3, "looked_after_children", "4 after 90, where 3 is usual")),
          7);

  @Test
  void whatIsPublicAlreadyIsQuoted() {
    assertThat(written(Policy.AS_PUBLISHED))
        .contains("A figure moved: \\\"4 after 90", "\"found\":\"4 after 90, where 3 is usual\"");
  }

  private static String written(Policy policy) {
    var release =
        new Release(
            "aa",
            SampleReleases.description("in-care", LocalDateTime.of(2024, 7, 18, 9, 30)),
            Instant.EPOCH,
            List.of(JUMP),
            new Clearance(policy, 5, 1, List.of()),
            List.of(),
            List.of());
    return new String(
        JsonOutput.object(
            output -> new QualityPageJson(output).write(new QualityPage(release, List.of()), 1)),
        StandardCharsets.UTF_8);
  }
}
