package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.editions.DocumentNames;
import org.openscrutiny.editions.EditionCompiler;
import org.openscrutiny.editions.InMemoryStores;
import org.openscrutiny.editions.NoOutputCheck;
import org.openscrutiny.editions.PublishEdition;
import org.openscrutiny.geography.OfficialGazetteer;
import org.openscrutiny.json.ReleaseJson;
import org.openscrutiny.opendata.MemoryFiles;
import org.openscrutiny.opendata.ReleaseScreening;

/// The limits of a publisher's 95% intervals, which a release declares in `columns`.
class PublishedLimitsTest {
  private static final String PAGE = DocumentNames.indicator("progress-8", "E06000045");
  private static final String PLACES =
      "202324,Academic year,Local authority,E92000001,England,E12000008,South East,E06000045,852,"
          + "Southampton,";
  private static final String ENGLAND = "202324,Academic year,National,E92000001,England,,,,,,";

  @Test
  void thePublishersLimitsAreTheIntervalOfThePageAndTestTheDifference() throws IOException {
    JsonNode series = published(release("as-published", "-0.31,-0.38,-0.24", "-0.03,-0.04,-0.02"));

    assertThat(series.at("/points/0/interval").toString()).isEqualTo("[-0.38,-0.24]");
    assertThat(series.at("/latest/interval").toString()).isEqualTo("[-0.38,-0.24]");
    assertThat(series.at("/latest/comparisons/0/verdict").textValue()).isEqualTo("lower");
    assertThat(series.get("intervalsFrom").textValue()).isEqualTo("publisher");
    assertThat(series.has("calculations")).isFalse();
  }

  @Test
  void aFigureWhoseLimitsIncludeEnglandIsSimilar() throws IOException {
    JsonNode series = published(release("as-published", "-0.05,-0.12,0.02", "-0.03,-0.04,-0.02"));

    assertThat(series.at("/latest/comparisons/0/verdict").textValue()).isEqualTo("similar");
  }

  @Test
  void withoutLimitsNothingIsSaidAboutChance() throws IOException {
    JsonNode series = published(release("as-published", "-0.31,x,x", "-0.03,x,x"));

    assertThat(series.at("/latest/interval").isNull()).isTrue();
    assertThat(series.at("/latest/comparisons/0/verdict").textValue()).isEqualTo("untested");
    assertThat(series.has("intervalsFrom")).isFalse();
  }

  /// With the figure, a limit gives the number of children behind it, whatever that is.
  @Test
  void aProtectedReleaseShowsNoLimit() throws IOException {
    MemoryFiles files = release("protect", "-0.31,-0.38,-0.24", "-0.03,-0.04,-0.02");
    JsonNode series = published(files);

    assertThat(series.at("/latest/value").decimalValue()).isEqualByComparingTo("-0.31");
    assertThat(series.at("/latest/interval").isNull()).isTrue();
    assertThat(series.toString()).doesNotContain("0.38", "0.24");
    assertThat(checks(files)).containsExactly("limits-hidden");
  }

  @Test
  void theTableHasTheLimitsOfAReleaseAsPublishedAndNotOfAProtectedOne() throws IOException {
    assertThat(table(release("as-published", "-0.31,-0.38,-0.24", "-0.03,-0.04,-0.02")))
        .contains("Lower 95% limit", "-0.38");
    assertThat(table(release("protect", "-0.31,-0.38,-0.24", "-0.03,-0.04,-0.02")))
        .contains("Lower 95% limit")
        .doesNotContain("-0.38", "-0.24");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c,-0.38,-0.24      | limits-suppressed",
        "x,-0.38,x          | limits-suppressed",
        "-0.31,-0.24,-0.38  | limits-order",
        "-0.31,-0.38,-0.32  | limits-order",
        "-0.31,-0.38,c      | ''",
        "c,c,c              | ''",
        "-0.31,-0.31,-0.31  | ''"
      })
  void limitsStandOnBothSidesOfAFigureThatIsThere(String row, String check) {
    assertThat(checks(release("as-published", row, "-0.03,-0.04,-0.02")))
        .isEqualTo(check.isEmpty() ? List.of() : List.of(check));
  }

  @Test
  void aLimitAloneIsRefused() {
    MemoryFiles files = release("as-published", "-0.31,-0.38,-0.24", "-0.03,-0.04,-0.02");
    files.with(
        "release.json",
        files
            .text("release.json")
            .replace("\"p8_ci_low\": \"progress-8 lower limit\",", "")
            .replace("upper limit", "lower limit"));
    files.with("data.csv", files.text("data.csv").replaceAll("(?m),[^,]*(,[^,]*)$", "$1"));
    files.with("data.meta.csv", files.text("data.meta.csv").replaceAll("(?m)^p8_ci_low.*\\n", ""));

    assertThat(checks(files)).containsExactly("limits-pair");
  }

  @Test
  void limitsOfAnIndicatorThatTheCatalogueDoesNotHaveAreNamed() {
    MemoryFiles files = release("as-published", "-0.31,-0.38,-0.24", "-0.03,-0.04,-0.02");
    files.with(
        "release.json", files.text("release.json").replace("progress-8 lower", "progress-9 lower"));

    assertThat(checks(files)).contains("indicator-known");
  }

  private static List<String> checks(MemoryFiles files) {
    return new ReleaseScreening(
            BundledReleases.CATALOGUE, new ReleaseJson(), OfficialGazetteer.read())
        .screen(files).findings().stream().map(Finding::check).toList();
  }

  private static JsonNode published(MemoryFiles files) throws IOException {
    return new JsonMapper().readTree(document(files, PAGE)).at("/series/0");
  }

  private static String table(MemoryFiles files) throws IOException {
    return document(files, DocumentNames.csv("made-up"));
  }

  private static String document(MemoryFiles files, String name) throws IOException {
    var stores = new InMemoryStores();
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:30:00Z"), ZoneOffset.UTC);
    BundledReleases.ingest(files, stores, clock);
    new PublishEdition(
            stores.releases(),
            stores.editions(),
            stores.documents(),
            stores.memories(),
            new EditionCompiler(
                BundledReleases.CATALOGUE,
                BundledReleases.SETTINGS,
                OfficialGazetteer.read(),
                new DocumentWriter()),
            new NoOutputCheck(),
            edition -> {},
            clock)
        .publish();
    byte[] gzip = stores.documents().asOf(name, 1).orElseThrow().gzip();
    try (var bytes = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// @param own Southampton's figure with its lower and upper limit
  private static MemoryFiles release(String policy, String own, String england) {
    return new MemoryFiles()
        .with(
            "data.csv",
            """
            time_period,time_identifier,geographic_level,country_code,country_name,region_code,\
            region_name,new_la_code,old_la_code,la_name,progress_8,p8_ci_low,p8_ci_upp
            """
                + PLACES
                + own
                + "\n"
                + ENGLAND
                + england
                + "\n")
        .with(
            "data.meta.csv",
            """
            col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,\
            filter_grouping_column,filter_default
            progress_8,Indicator,Progress 8,,,2,,,
            p8_ci_low,Indicator,Lower limit,,,2,,,
            p8_ci_upp,Indicator,Upper limit,,,2,,,
            """)
        .with(
            "release.json",
            """
            {"dataset": "made-up", "title": "Made up", "publisher": "Nobody",
             "source": {"name": "Made up", "url": "https://www.example.org/", "pages": ""},
             "licence": "None", "status": "final", "coverage": "Southampton and England",
             "publishedOn": "2025-01-09", "publishAt": "2025-01-09T09:30:00", "nextDue": null,
             "contact": "https://www.example.org/", "notes": [], "footnotes": [],
             "revisions": [], "policy": "%s", "zeros": "show", "legacy": false, "targets": [],
             "columns": {"p8_ci_low": "progress-8 lower limit",
                         "p8_ci_upp": "progress-8 upper limit"},
             "files": [{"data": "data.csv", "holds": "figures", "table": "Table 1"}]}
            """
                .formatted(policy));
  }
}
