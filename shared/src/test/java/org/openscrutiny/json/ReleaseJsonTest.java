package org.openscrutiny.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Spliterators;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.opendata.DescriptionReader.NotADescription;

class ReleaseJsonTest {
  private static final Path GOOD = Path.of("src", "test", "resources", "release", "release.json");

  @Test
  void everyFieldIsReadAsItIsWritten() throws Exception {
    ReleaseDescription description = read(Files.readString(GOOD));

    assertThat(description.dataset()).isEqualTo("care-monthly");
    assertThat(description.status()).isEqualTo(ReleaseDescription.Status.LOCAL_UNAUDITED);
    assertThat(description.schedule().publishAt()).isEqualTo(LocalDateTime.of(2024, 11, 28, 9, 30));
    assertThat(description.schedule().nextDue()).isEmpty();
    assertThat(description.annotations().targets().getFirst().value())
        .isEqualTo(new BigDecimal("87.0"));
    assertThat(description.contents().columns()).containsEntry("children", "looked-after-children");
    assertThat(description.contents().files())
        .extracting(ReleaseDescription.DataFile::holds)
        .containsExactly(
            ReleaseDescription.Holds.FIGURES,
            ReleaseDescription.Holds.PUBLISHER_CALCULATIONS,
            ReleaseDescription.Holds.REPEATED_FIGURES);
  }

  /// What is a key of the table, an address or the name of a file.
  @ParameterizedTest
  @CsvSource({"81", "300", "2032", "5000"})
  void aDatasetWhoseIdIsTooLongForAKeyIsRefusedWithTheLimit(int letters) throws IOException {
    String json = Files.readString(GOOD);
    assertThat(json).contains("\"care-monthly\"");

    assertThatExceptionOfType(NotADescription.class)
        .isThrownBy(() -> read(json.replace("\"care-monthly\"", "\"" + "a".repeat(letters) + "\"")))
        .withMessage("release.json: dataset has %,d bytes; the limit is 80", letters);
  }

  @Test
  void theLongestDatasetIdIsTaken() throws Exception {
    String longest = "a".repeat(80);

    assertThat(read(Files.readString(GOOD).replace("care-monthly", longest)).dataset())
        .isEqualTo(longest);
  }

  @ParameterizedTest
  @CsvSource({
    "publishAt, +12027-06-01T09:30:00",
    "publishAt, -0001-06-01T09:30:00",
    "publishAt, 2100-01-01T00:00:00",
    "publishedOn, +12027-06-01",
    "publishedOn, 0024-11-28"
  })
  void aDayOutsideOfThisCenturyIsRefused(String field, String day) throws IOException {
    String json = Files.readString(GOOD).replaceAll("(\"" + field + "\": *\")[^\"]*", "$1" + day);

    assertThatExceptionOfType(NotADescription.class)
        .isThrownBy(() -> read(json))
        .withMessageStartingWith("release.json: " + field + " is")
        .withMessageEndingWith("give a day from 1990-01-01 to 2099-12-31");
  }

  @ParameterizedTest
  @CsvSource({"202E", "2066", "200B", "200D", "FEFF", "00AD", "2028", "0007", "E000"})
  void aTextWithACharacterThatNobodySeesIsRefused(String code) throws IOException {
    String json = Files.readString(GOOD).replaceFirst("\"title\": *\"", "$0\\\\u" + code);

    assertThatExceptionOfType(NotADescription.class)
        .isThrownBy(() -> read(json))
        .withMessageContaining("title")
        .withMessageContaining("U+" + code);
  }

  @Test
  void everyFieldIsInTheGuideToARelease() throws IOException {
    String guide = Files.readString(Path.of("..", "docs", "release-json.md"));
    var json = StrictJson.mapper().readTree(GOOD.toFile());

    Stream.concat(
            StreamSupport.stream(Spliterators.spliteratorUnknownSize(json.fieldNames(), 0), false),
            Stream.of("cohorts", "merges", "outside", "roundedTo", "replacedLevels", "suppress"))
        .forEach(field -> assertThat(guide).contains("| `" + field + "` |"));
    for (ReleaseDescription.Holds each : ReleaseDescription.Holds.values()) {
      assertThat(guide).contains("| `" + each.id() + "` |");
    }
    for (ReleaseDescription.Status each : ReleaseDescription.Status.values()) {
      assertThat(guide).contains("`" + each.id() + "`");
    }
  }

  @Test
  void aCohortNamesItsPercentagesAndItsSource() throws Exception {
    String cohorts =
        "\"legacy\": false, \"cohorts\": [{\"indicators\": [\"ks2-rwm-expected\"], \"period\":"
            + " \"2023/24\", \"area\": \"E06000045\", \"number\": 2892, \"of\": \"pupils\","
            + " \"source\": \"page 4\"}]";
    String published = Files.readString(GOOD).replace("\"protect\"", "\"as-published\"");

    assertThat(read(published.replace("\"legacy\": false", cohorts)).disclosure().cohorts())
        .containsExactly(
            new ReleaseDescription.Cohort(
                List.of("ks2-rwm-expected"), "2023/24", "E06000045", 2892, "pupils", "page 4"));
    assertThat(read(published).disclosure().cohorts()).as("it may be left out").isEmpty();
    String nobody = published.replace("\"legacy\": false", cohorts.replace("2892", "0"));
    assertThatExceptionOfType(NotADescription.class)
        .isThrownBy(() -> read(nobody))
        .withMessage("release.json: A cohort is 1 or more; found 0");
  }

  @Test
  void aProtectedReleaseHasNoCohortsOutsideItsClearedFigures() throws Exception {
    String cohorts =
        "\"legacy\": false, \"cohorts\": [{\"indicators\": [\"a\"], \"period\": \"2024\","
            + " \"area\": \"E06000045\", \"number\": 9, \"of\": \"children\", \"source\":"
            + " \"page 4\"}]";
    String json =
        Files.readString(GOOD)
            .replace("\"as-published\"", "\"protect\"")
            .replace("\"legacy\": false", cohorts);

    assertThatExceptionOfType(NotADescription.class)
        .isThrownBy(() -> read(json))
        .withMessageStartingWith("release.json: cohorts are for releases as published");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"local-unaudited\"|\"done\"|release.json: status is \"done\"; use one of local-unaudited, provisional, revised, final",
        "\"publisher\": \"A council\",|''|release.json: publisher is missing; give a text in double quotes",
        "\"A council\"|\" \"|release.json: publisher is blank; give a text",
        "\"A council\"|null|release.json: publisher is null; give a text in double quotes",
        "\"A council\"|7|release.json: publisher is 7; give a text in double quotes",
        "false|\"false\"|release.json: legacy is \"false\"; give true or false",
        "false|0|release.json: legacy is 0; give true or false",
        "2024-11-28\"|28.11.2024\"|release.json: publishedOn is \"28.11.2024\"; give a date such as 2024-11-28",
        "T09:30:00|''|release.json: publishAt is \"2024-11-28\"; give a date and time such as 2024-11-28T09:30:00",
        "87.0|\"87\"|release.json: targets[0].value is \"87\"; give a number",
        "87.0|1e999999999|release.json: targets[0].value is not a figure of at most 30 digits",
        "\"figures\"|\"numbers\"|release.json: files[0].holds is \"numbers\"; use one of figures, publisher-calculations, repeated-figures",
        "\"pages\"|\"page\"|release.json: source.pages is missing; give a text in double quotes",
        "\"text\": \"A footnote.\",|\"text\": \"A footnote.\", \"by\": 1,|release.json: footnotes[0].by is not a field that this file may have",
        "\"care-monthly\"|\"Care monthly\"|release.json: dataset must be words joined by hyphens, such as \"attendance\"; found \"Care monthly\"",
        "[\"A note.\"]|[1]|release.json: notes holds 1; every entry is a text",
        "[\"A note.\"]|\"A note.\"|release.json: notes is \"A note.\"; give a list of texts",
      })
  void whatIsWrongIsNamedWithWhatWasExpected(String replace, String with, String message)
      throws IOException {
    String json = Files.readString(GOOD).replaceFirst(Pattern.quote(replace), with);

    assertThatExceptionOfType(NotADescription.class)
        .isThrownBy(() -> read(json))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"legacy\": false,|\"legacy\": false, \"legacy\": true,|Duplicate field 'legacy'",
        "\"legacy\": false,|\"legacy\": false|line",
        "\"legacy\": false,|\"legacy\": NaN,|NaN",
      })
  void aTextThatIsNotJsonIsRefused(String replace, String with, String part) throws IOException {
    String json = Files.readString(GOOD).replace(replace, with);

    assertThatExceptionOfType(NotADescription.class)
        .isThrownBy(() -> read(json))
        .withMessageStartingWith("release.json: ")
        .withMessageContaining(part);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"''", "[]", "7", "{} {}", "null"})
  void anythingButOneObjectIsRefused(String json) {
    assertThatExceptionOfType(NotADescription.class).isThrownBy(() -> read(json));
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] bytes = {0, 0, 0, '{', -1, -1, -1, -1, 0, 0, 0, '}'};

    assertThatExceptionOfType(NotADescription.class)
        .isThrownBy(() -> new ReleaseJson().read(new ByteArrayInputStream(bytes)));
  }

  private static ReleaseDescription read(String json) throws IOException, NotADescription {
    return new ReleaseJson().read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
