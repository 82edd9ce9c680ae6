package org.openscrutiny.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.StrictJson.NotReadable;
import org.openscrutiny.sources.Subscription.Level;

/// The files of `sources/`, those that come with the project among them.
class SubscriptionsTest {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));
  private static final String FILE =
      """
      {"dataset": "dfe-absence", "title": "Absence", "publication": "absence",
       "sourceDataSet": "Absence", "levels": ["National", "Local authority"], "from": 2019,
       "keep": {"sex": "Total"}, "columns": {"rate where phase is Primary": "overall-absence"},
       "nextDue": null}
      """;

  @TempDir private Path folder;

  @Test
  void theBundledSubscriptionsAreReadAndNameIndicatorsOfTheCatalogue() {
    Catalogue catalogue = CatalogueJson.read(PROJECT.resolve("catalogue"));

    List<Subscription> all = Subscriptions.read(PROJECT.resolve("sources"));

    assertThat(all).hasSizeGreaterThanOrEqualTo(7);
    assertThat(all)
        .flatExtracting(each -> each.columns().values())
        .allSatisfy(
            id -> assertThat(catalogue.indicator(String.valueOf(id))).as("%s", id).isPresent());
  }

  @Test
  void aColumnMayBeMeantAtOneLevelOfAFilter() throws IOException {
    Files.writeString(folder.resolve("absence.json"), FILE);

    Subscription only = Subscriptions.read(folder).getFirst();

    assertThat(only.levelsUsed())
        .containsExactlyInAnyOrder(new Level("sex", "Total"), new Level("phase", "Primary"));
  }

  @Test
  void whatIsWrongIsNamedByFileAndField() throws IOException {
    Files.writeString(folder.resolve("absence.json"), FILE.replace("National", "Ward"));
    assertThatThrownBy(() -> Subscriptions.read(folder))
        .isInstanceOf(NotReadable.class)
        .hasMessage(
            "absence.json: levels holds \"Ward\"; use National, Regional or Local authority");

    Files.writeString(folder.resolve("absence.json"), FILE.replace(" is Primary", ""));
    assertThatThrownBy(() -> Subscriptions.read(folder))
        .isInstanceOf(NotReadable.class)
        .hasMessageContaining("COLUMN where FILTER is LEVEL");
  }

  @Test
  void twoFilesWithOneDatasetAreRefused() throws IOException {
    Files.writeString(folder.resolve("absence.json"), FILE);
    Files.writeString(folder.resolve("again.json"), FILE);

    assertThatThrownBy(() -> Subscriptions.read(folder))
        .isInstanceOf(NotReadable.class)
        .hasMessageContaining("again.json: another file has the dataset \"dfe-absence\" too");
  }

  @Test
  void aFolderThatIsNotThereHasNone() {
    assertThat(Subscriptions.read(folder.resolve("none"))).isEmpty();
  }
}
