package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.attack.Attack;
import org.openscrutiny.attack.AttackBudget;
import org.openscrutiny.attack.Conclusion;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.editions.PublishOutcome;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.MemoryFiles;

/// What everybody knows already stops no edition: nothing that it suppresses could protect it. A
/// release was shown as published, and the next one of the dataset is cleared by the portal.
class AlreadyPublicTest {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));
  private static final Path SAMPLES = PROJECT.resolve("shared/src/test/resources");
  private static final Catalogue CATALOGUE = CatalogueJson.read(SAMPLES.resolve("catalogue"));
  private static final PortalSettings SETTINGS = PortalJson.read(PROJECT.resolve("portal.json"));

  private final CheckedPortal portal = new CheckedPortal(CATALOGUE, SETTINGS);

  @Test
  void aCountThatAnEarlierReleaseHasShownStopsNothing() {
    portal.publish(release("as-published", "2024-11-28", "4,1.3"));
    assertThat(portal.publish(release("protect", "2024-12-28", "4,1.3")))
        .isInstanceOf(PublishOutcome.Published.class);

    assertThat(disclosed())
        .contains("looked-after-reviewed (placement: Fostered), E06000045, 2024-09");
  }

  /// 297 of 300 children were reviewed.
  @Test
  void aComplementThatAnEarlierReleaseHasDisclosedStopsNothing() {
    portal.publish(release("as-published", "2024-11-28", "297,99.0"));
    assertThat(portal.publish(release("protect", "2024-12-28", "297,99.0")))
        .isInstanceOf(PublishOutcome.Published.class);

    assertThat(disclosed()).anyMatch(each -> each.startsWith("what looked-after-reviewed"));
  }

  /// The counts that the intruder finds in the editions that are published.
  private List<String> disclosed() {
    return Attack.on(
            new CompiledDocuments(
                portal.stores().documents(), portal.stores().editions().current()),
            AttackBudget.OF_AN_EDITION)
        .disclosed()
        .stream()
        .map(Conclusion::count)
        .toList();
  }

  /// @param september how many of 300 fostered children were reviewed, and what share that is
  private static MemoryFiles release(String policy, String day, String september) {
    MemoryFiles files = MemoryFiles.of(new FolderFiles(SAMPLES.resolve("release")));
    return files
        .with("monthly.csv", files.text("monthly.csv").replace("c,c", september))
        .with(
            "release.json",
            files
                .text("release.json")
                .replace("\"protect\"", "\"" + policy + "\"")
                .replace("2024-11-28", day));
  }
}
