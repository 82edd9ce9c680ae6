package org.openscrutiny.suppression.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.ENGLAND;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.OCTOBER;
import static org.openscrutiny.suppression.release.SmallReleaseBuilder.SOUTHAMPTON;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.json.CatalogueJson;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.DescriptionReader.NotADescription;

class ClearingTest {
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  static final Catalogue CATALOGUE = CatalogueJson.read(RESOURCES.resolve("catalogue"));
  static final int THRESHOLD = 5;
  private static final String CHILDREN = "looked-after-children";
  private static final String REVIEWED = "looked-after-reviewed";
  private static final String PERCENTAGE = "looked-after-reviewed-percentage";
  private static final String RATE = "looked-after-children-rate";

  @ParameterizedTest
  @CsvSource({
    "0,0", "1,c", "5,c", "5.0,c", "0.4,c", "5.4,5.4", "6,6", "548,548", "c,c", "z,z", "x,x", "low,c"
  })
  void aCountFromOneToFiveIsSuppressed(String count, String shown) {
    assertThat(shown(cleared(new SmallReleaseBuilder().with(CHILDREN, count)), CHILDREN))
        .isEqualTo(shown);
  }

  @Test
  void aZeroIsSuppressedWhereTheReleaseProtectsZeros() {
    SmallReleaseBuilder builder =
        new SmallReleaseBuilder().with(CHILDREN, "40").with(REVIEWED, "0").with(PERCENTAGE, "0");

    Figures cleared = cleared(builder, "protect", "protect").figures();

    assertThat(shown(cleared, REVIEWED)).isEqualTo("c");
    assertThat(shown(cleared, PERCENTAGE)).isEqualTo("c");
    assertThat(shown(cleared, CHILDREN)).isEqualTo("40");
  }

  @Test
  void workersAreNotChildren() {
    assertThat(
            shown(cleared(new SmallReleaseBuilder().with("social-workers", "3")), "social-workers"))
        .isEqualTo("3");
  }

  @Test
  void aSmallCountOfEnglandIsSuppressedToo() {
    Figures cleared = cleared(new SmallReleaseBuilder().with(CHILDREN, ENGLAND, OCTOBER, "4"));

    assertThat(shown(cleared, CHILDREN)).isEqualTo("c");
  }

  @Test
  void aMeanOverAGroupOfCouncilsCountsNobody() {
    var neighbours =
        new Area(
            AreaLevel.LOCAL_AUTHORITY_GROUP, "statistical-neighbours", "Statistical neighbours");

    Figures cleared = cleared(new SmallReleaseBuilder().with(CHILDREN, neighbours, OCTOBER, "3"));

    assertThat(shown(cleared, CHILDREN)).isEqualTo("3");
  }

  /// children, reviewed, percentage; and what is shown of reviewed and of the percentage.
  @ParameterizedTest
  @CsvSource({
    "468,402,85.9,402,85.9",
    "468,0,0,0,0",
    "468,4,0.9,c,c",
    "468,463,98.9,c,c",
    "468,462,98.7,462,98.7",
    "468,468,100,c,c",
    "0,0,0,0,0",
    "4,4,100,c,c",
    "4,0,0,0,c",
    "468,c,85.9,c,c",
    "c,402,85.9,402,c",
    "468,x,85.9,x,85.9",
    "468,x,0.9,x,c",
    "468,x,98.9,x,c",
    "468,x,100.0,x,c",
    "468,x,100,x,c",
    "468,x,0,x,c",
    "468,x,0.0,x,0.0",
    "c,x,85.9,x,c",
    "x,x,85.9,x,85.9",
    "x,402,85.9,402,85.9",
    "x,163,97.0,163,c",
    "x,20,80.0,20,c",
    "x,12,100,12,c",
    "z,31,94,31,c",
  })
  void aPercentageIsSuppressedWithTheCountsThatItDiscloses(
      String children, String reviewed, String percentage, String shownCount, String shown) {
    Figures cleared =
        cleared(
            new SmallReleaseBuilder()
                .with(CHILDREN, children)
                .with(REVIEWED, reviewed)
                .with(PERCENTAGE, percentage));

    assertThat(shown(cleared, REVIEWED)).isEqualTo(shownCount);
    assertThat(shown(cleared, PERCENTAGE)).isEqualTo(shown);
  }

  /// 163 is 95.0% of 171 or 172 in the first table, and 97.0% of 168 in the second.
  @Test
  void aSecondPercentageThatLeavesTooFewIsSuppressedAlone() {
    Figures figures =
        cleared(
            new SmallReleaseBuilder()
                .with(REVIEWED, "163")
                .with(PERCENTAGE, "95.0")
                .withRepeat(PERCENTAGE, "97.0"));

    assertThat(shown(figures, PERCENTAGE)).isEqualTo("95.0");
    assertThat(SmallReleaseBuilder.text(figures.repeats().getFirst().value())).isEqualTo("c");
  }

  @Test
  void theCalculationsOfAPercentageThatLeavesTooFewAreSuppressedWithIt() {
    Figures figures =
        cleared(
            new SmallReleaseBuilder()
                .with(REVIEWED, "163")
                .with(PERCENTAGE, "97.0")
                .withRepeat(PERCENTAGE, "97.0")
                .withCalculation("12-month maximum", PERCENTAGE, "97.0")
                .withCalculation("Change on previous month", PERCENTAGE, "0.0"));

    assertThat(figures.calculations())
        .extracting(each -> SmallReleaseBuilder.text(each.value()))
        .containsExactly("c", "c");
    assertThat(SmallReleaseBuilder.text(figures.repeats().getFirst().value())).isEqualTo("c");
  }

  @Test
  void aRateIsSuppressedWithItsCount() {
    Figures cleared = cleared(new SmallReleaseBuilder().with(CHILDREN, "3").with(RATE, "0.6"));

    assertThat(shown(cleared, RATE)).isEqualTo("c");
  }

  @Test
  void aSecondPrintingIsSuppressedWithTheFirstAndForItsOwnFigure() {
    Figures suppressed =
        cleared(new SmallReleaseBuilder().with(CHILDREN, "c").withRepeat(CHILDREN, "12"));
    Figures small =
        cleared(new SmallReleaseBuilder().with(CHILDREN, "12").withRepeat(CHILDREN, "4"));
    Figures alone = cleared(new SmallReleaseBuilder().withRepeat(CHILDREN, "4"));
    Figures large =
        cleared(new SmallReleaseBuilder().with(CHILDREN, "548").withRepeat(CHILDREN, "552"));

    assertThat(List.of(suppressed, small, alone, large))
        .extracting(figures -> SmallReleaseBuilder.text(figures.repeats().getFirst().value()))
        .containsExactly("c", "c", "c", "552");
    assertThat(shown(small, CHILDREN)).isEqualTo("12");
  }

  @Test
  void whatIsPublishedAlreadyStaysAsItCame() {
    SmallReleaseBuilder builder =
        new SmallReleaseBuilder().with(CHILDREN, "3").with(REVIEWED, "c").withRepeat(CHILDREN, "3");

    ClearedRelease cleared = cleared(builder, "as-published", "show");

    assertThat(cleared.figures()).isEqualTo(builder.figures());
    assertThat(cleared.clearance().hidden()).isEqualTo(1);
  }

  @Test
  void theClearanceCountsEverySuppressedCell() {
    SmallReleaseBuilder builder =
        new SmallReleaseBuilder()
            .with(CHILDREN, "4")
            .with(REVIEWED, "c")
            .with(PERCENTAGE, "50")
            .withRepeat(CHILDREN, "4")
            .withCalculation("12-month mean", CHILDREN, "4.5");

    assertThat(cleared(builder, "protect", "show").clearance().hidden()).isEqualTo(5);
  }

  static Figures cleared(SmallReleaseBuilder builder) {
    return cleared(builder, "protect", "show").figures();
  }

  /// Somebody else has published the total, which the release doesn't give. 20 of 23 would disclose
  /// 3.
  @Test
  void aTotalThatIsPublicElsewhereCountsAsKnown() {
    ReleaseDescription description =
        withOutside(
            """
            [{"indicator": "looked-after-children", "geographic_level": "Local authority",
              "code": "E06000045", "name": "Southampton", "filters": {},
              "time_period": "2024", "time_identifier": "October", "count": 43,
              "source": "The department's table 1"}]
            """);
    SmallReleaseBuilder builder =
        new SmallReleaseBuilder()
            .with(CHILDREN, SOUTHAMPTON, OCTOBER, "3", "age", "0 to 4")
            .with(CHILDREN, SOUTHAMPTON, OCTOBER, "20", "age", "5 to 10")
            .with(CHILDREN, SOUTHAMPTON, OCTOBER, "20", "age", "11 to 17");

    ClearedRelease cleared = clearing().clear(description, builder.figures(), List.of());

    assertThat(cleared.clearance().hidden()).isEqualTo(2);
    assertThat(cleared.figures().series()).hasSize(3);
  }

  /// A total is the same figure whether or not a file divides it.
  @Test
  void aSecondPrintingOfASuppressedTotalIsSuppressedToo() {
    Figures figures =
        cleared(
            new SmallReleaseBuilder()
                .with(CHILDREN, SOUTHAMPTON, OCTOBER, "5", "sex", "Total")
                .withRepeat(CHILDREN, "6"));

    assertThat(SmallReleaseBuilder.text(figures.repeats().getFirst().value())).isEqualTo("c");
  }

  @Test
  void aPercentageFindsTheCountThatAnotherFileDivides() {
    Figures figures =
        cleared(
            new SmallReleaseBuilder()
                .with(CHILDREN, SOUTHAMPTON, OCTOBER, "468", "sex", "Total")
                .with(REVIEWED, SOUTHAMPTON, OCTOBER, "4", "sex", "Total")
                .with(PERCENTAGE, "0.9"));

    assertThat(shown(figures, PERCENTAGE)).isEqualTo("c");
  }

  static ClearedRelease cleared(SmallReleaseBuilder builder, String policy, String zeros) {
    return clearing().clear(description(policy, zeros), builder.figures(), List.of());
  }

  static Clearing clearing() {
    return new Clearing(CATALOGUE, THRESHOLD, area -> Optional.empty());
  }

  static ReleaseDescription withOutside(String json) {
    return description("children-looked-after", "protect", "show", "[], \"outside\": " + json);
  }

  static ReleaseDescription description(String policy, String zeros) {
    return description("children-looked-after", policy, zeros);
  }

  static ReleaseDescription description(String dataset, String policy, String zeros) {
    return description(dataset, policy, zeros, "[]");
  }

  /// @param revisions as JSON
  static ReleaseDescription description(
      String dataset, String policy, String zeros, String revisions) {
    try {
      String json =
          Files.readString(RESOURCES.resolve("release").resolve("release.json"))
              .replaceFirst("\"dataset\": \"[^\"]*\"", "\"dataset\": \"" + dataset + "\"")
              .replaceFirst("\"revisions\": \\[[^\\]]*\\]", "\"revisions\": " + revisions)
              .replace("\"policy\": \"protect\"", "\"policy\": \"" + policy + "\"")
              .replace("\"zeros\": \"show\"", "\"zeros\": \"" + zeros + "\"");
      return new ReleaseJson()
          .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | NotADescription e) {
      throw new AssertionError(e);
    }
  }

  static String shown(Figures figures, String indicator) {
    return figures.series().stream()
        .filter(each -> each.series().key().indicator().equals(indicator))
        .map(each -> SmallReleaseBuilder.text(each.series().latest().orElseThrow().value()))
        .findFirst()
        .orElseThrow();
  }
}
