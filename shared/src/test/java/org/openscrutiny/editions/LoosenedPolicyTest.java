package org.openscrutiny.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.MemoryFiles;
import org.openscrutiny.opendata.ReleaseScreening;

/// A release that is shown as published, after one that our disclosure control has cleared.
final class LoosenedPolicyTest {
  private final Catalogue catalogue =
      CatalogueJson.read(Path.of("src", "test", "resources", "catalogue"));
  private final InMemoryStores stores = new InMemoryStores();
  private final IngestRelease useCase =
      new IngestRelease(
          new ReleaseScreening(catalogue, new ReleaseJson(), OfficialGazetteer.read()),
          new DisclosureControl(
              catalogue, PortalJson.read(Path.of("..", "portal.json")), OfficialGazetteer.read()),
          stores.releases(),
          stores.editions(),
          stores.memories(),
          Clock.systemUTC());

  @Test
  void aFigureThatWasSuppressedIsNotPrintedByAnotherPolicy() {
    accepted(release("protect", "2024-11-28", "c,c", "4,1.3", ""));

    assertThat(refused(release("as-published", "2024-12-28", "c,c", "4,1.3", "")))
        .extracting(Finding::check)
        .containsOnly("policy-loosened");
  }

  @Test
  void norAfterAReleaseThatLeftItOut() {
    accepted(release("protect", "2024-11-28", "c,c", "4,1.3", ""));
    accepted(release("as-published", "2024-12-28", "c,c", "x,x", ""));

    assertThat(refused(release("as-published", "2025-01-28", "c,c", "4,1.3", "")))
        .extracting(Finding::check)
        .contains("policy-loosened");
  }

  @Test
  void aPersonMayReleaseItByName() {
    accepted(release("protect", "2024-11-28", "c,c", "4,1.3", ""));

    accepted(
        release(
            "as-published",
            "2024-12-28",
            "c,c",
            "4,1.3",
            """
            {"indicator": "looked-after-reviewed", "period": "2024-09", "why": "Agreed.",
             "showsHidden": true},
            {"indicator": "looked-after-reviewed-percentage", "period": "2024-09",
             "why": "Agreed.", "showsHidden": true}\
            """));
  }

  @Test
  void whatThePublisherSuppressedItselfItMayPrintLater() {
    accepted(release("as-published", "2024-11-28", "c,c", "c,c", ""));

    accepted(release("as-published", "2024-12-28", "c,c", "4,1.3", ""));
  }

  @Test
  void monthsThatWereAddedUpAreNotPrintedByAnotherPolicy() {
    accepted(months("coarsen", "2024-11-28"));

    assertThat(refused(months("as-published", "2024-12-28")))
        .extracting(Finding::check)
        .contains("policy-loosened");
  }

  /// Three months of which two are small, and that make a quarter.
  private static MemoryFiles months(String policy, String day) {
    MemoryFiles files = release(policy, day, "c,c", "c,c", "");
    String header = files.text("monthly.csv").lines().findFirst().orElseThrow();
    String rows =
        Stream.of(
                "April,Total,33",
                "May,Total,34",
                "June,Total,35",
                "April,Fostered,3",
                "May,Fostered,4",
                "June,Fostered,5")
            .map(row -> row.split(","))
            .map(row ->
                "2024,%s,Local authority,E92000001,England,E12000008,South East,E06000045,852,Southampton,,,%s,%s,z,z,z,z"
                    .formatted((Object[]) row))
            .collect(Collectors.joining("\n", header + "\n", "\n"));
    return files.with("monthly.csv", rows);
  }

  /// @param from what to replace in the figures
  /// @param revisions entries as JSON
  private static MemoryFiles release(
      String policy, String day, String from, String to, String revisions) {
    MemoryFiles files =
        MemoryFiles.of(new FolderFiles(Path.of("src", "test", "resources", "release")));
    return files
        .with("monthly.csv", files.text("monthly.csv").replace(from, to))
        .with(
            "release.json",
            files
                .text("release.json")
                .replace("\"protect\"", "\"" + policy + "\"")
                .replace("2024-11-28", day)
                .replace("\"revisions\": []", "\"revisions\": [" + revisions + "]"));
  }

  private void accepted(MemoryFiles files) {
    assertThat(useCase.ingest(files)).isInstanceOf(IngestOutcome.Accepted.class);
  }

  private List<Finding> refused(MemoryFiles files) {
    IngestOutcome outcome = useCase.ingest(files);
    assertThat(outcome).isInstanceOf(IngestOutcome.Refused.class);
    return ((IngestOutcome.Refused) outcome).refusal().findings();
  }
}
