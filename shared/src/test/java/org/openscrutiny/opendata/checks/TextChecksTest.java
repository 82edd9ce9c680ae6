package org.openscrutiny.opendata.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.editions.DisclosureControl;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.IngestOutcome;
import org.openscrutiny.editions.IngestRelease;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.PortalJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.MemoryFiles;
import org.openscrutiny.opendata.ReleaseScreening;

/// The check `text-figure`. The release suppresses 4 and 1.3% of 300 children in foster care in
/// September, and shows 470, 400, 85.1 and others.
final class TextChecksTest {
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "A note."        | "Of the foster children 4 were reviewed."           | notes, entry 1
          "A note."        | "Only four children had a review in time."          | notes, entry 1
          "A note."        | "In foster care it was 1.3% in September."          | notes, entry 1
          "A footnote."    | "Fostered: 4."                                      | footnotes, entry 1
          "page 1"         | "page 1: 4 children fostered"                       | source
          "Southampton"    | "Southampton, the 4 reviewed"                       | coverage
          "Scorecard"      | "Reviews (4 fostered)"                              | files, entry 1
          "revisions": []  | "revisions": [{"indicator": "looked-after-reviewed", "period": "2024-09", "why": "It was 3."}] | revisions, entry 1
          "revisions": []  | "revisions": [{"indicator": "looked-after-reviewed", "period": "2024-09", "why": "Two were late."}] | revisions, entry 1
          """,
      quoteCharacter = '`')
  void aTextThatGivesASuppressedFigureIsRefused(String text, String by, String place) {
    IngestOutcome outcome = useCase.ingest(release(text, by));

    assertThat(outcome).isInstanceOf(IngestOutcome.Refused.class);
    List<Finding> findings = ((IngestOutcome.Refused) outcome).refusal().findings();
    assertThat(findings).extracting(Finding::check).containsExactly("text-figure");
    assertThat(findings.getFirst().places()).extracting(Finding.Place::column).contains(place);
    assertThat(findings.getFirst().message()).doesNotContainPattern("\\d");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "A note."        | "85.1% of the 470 children were reviewed, 400 in all."
          "A note."        | "In the 4 months to October 2024 (page 4)"
          "A note."        | "The four scorecards are all here."
          "pages": "page 1" | "pages": "4"
          "value": 87.0, "by": null, "text": "87" | "value": 1.3, "by": null, "text": "1.3"
          "revisions": []  | "revisions": [{"indicator": "social-workers", "period": "2024-10", "why": "It was 2."}]
          """,
      quoteCharacter = '`')
  void otherNumbersMayStandInTexts(String text, String by) {
    assertThat(useCase.ingest(release(text, by))).isInstanceOf(IngestOutcome.Accepted.class);
  }

  @Test
  void textsOfAReleaseAsPublishedAreItsPublishers() {
    MemoryFiles files = release("\"A note.\"", "\"Only four children had a review.\"");

    assertThat(
            useCase.ingest(
                files.with(
                    "release.json",
                    files.text("release.json").replace("\"protect\"", "\"as-published\""))))
        .isInstanceOf(IngestOutcome.Accepted.class);
  }

  private static MemoryFiles release(String text, String by) {
    MemoryFiles files =
        MemoryFiles.of(new FolderFiles(Path.of("src", "test", "resources", "release")));
    String json = files.text("release.json");
    assertThat(json).contains(text);
    return files
        .with("monthly.csv", files.text("monthly.csv").replace("300,c,c", "300,4,1.3"))
        .with("release.json", json.replaceFirst(Pattern.quote(text), by));
  }
}
