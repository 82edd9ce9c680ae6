package org.openscrutiny.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.json.StrictJson.NotReadable;

/// The portal's own settings and catalogue, as they stand in the repository.
class SettingsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path SMALL = Path.of("src", "test", "resources", "catalogue");

  @TempDir private Path folder;

  @Test
  void theBundledSettingsAreSouthamptons() {
    PortalSettings settings = PortalJson.read(ROOT.resolve("portal.json"));

    assertThat(settings.home())
        .isEqualTo(new Area(AreaLevel.LOCAL_AUTHORITY, "E06000045", "Southampton"));
    assertThat(settings.comparators())
        .extracting(PortalSettings.Comparator::id)
        .startsWith("england", "region", "statistical-neighbours", "core-cities");
    assertThat(settings.threshold()).isEqualTo(5);
  }

  @Test
  void everyKeyOfPortalJsonIsDocumented() throws IOException {
    String guide = Files.readString(ROOT.resolve("docs").resolve("portal-json.md"));
    var json = StrictJson.mapper().readTree(ROOT.resolve("portal.json").toFile());

    json.fieldNames().forEachRemaining(key -> assertThat(guide).contains("| `" + key + "` |"));
    assertThat(guide).contains("`level`", "`code`", "`name`", "`id`", "`kind`");
  }

  @Test
  void anotherCouncilIsAnotherFile() throws IOException {
    String other =
        Files.readString(ROOT.resolve("portal.json"))
            .replace("Southampton City Council", "Portsmouth City Council")
            .replace("E06000045", "E06000044")
            .replace("\"Southampton\"", "\"Portsmouth\"");

    assertThat(read(other).home().name()).isEqualTo("Portsmouth");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"threshold\": 5|\"threshold\": 0|portal.json: The disclosure threshold is 1 or more: 0",
        "\"threshold\": 5|\"threshold\": 5.0|portal.json: threshold is 5.0; give a whole number",
        "#005a70|teal|portal.json: accent is a colour such as #00548f: teal",
        "\"National\"|\"Country\"|portal.json: comparators[0].level is \"Country\"; use one of"
            + " National, Regional, Local authority, Local authority group",
        "\"accent\"|\"colour\"|portal.json: accent is missing; give a text in double quotes",
      })
  void aMistakeStopsTheStartAndIsNamed(String replace, String with, String message)
      throws IOException {
    String json = Files.readString(ROOT.resolve("portal.json")).replace(replace, with);

    assertThatExceptionOfType(NotReadable.class).isThrownBy(() -> read(json)).withMessage(message);
  }

  @Test
  void theCatalogueHasItsTenTopicsInOrder() {
    Catalogue catalogue = CatalogueJson.read(ROOT.resolve("catalogue"));

    assertThat(catalogue.topics())
        .extracting(Topic::id)
        .containsExactly(
            "attainment",
            "attendance",
            "exclusions",
            "early-help",
            "child-protection",
            "children-in-care",
            "care-leavers",
            "send",
            "young-people",
            "workforce");
  }

  /// A count that does not say what it counts is not protected.
  @Test
  void everyCountSaysWhatItCounts() {
    assertThat(CatalogueJson.read(ROOT.resolve("catalogue")).indicators())
        .filteredOn(each -> each.unit() == Unit.NUMBER && each.decimalPlaces() == 0)
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.counts()).as("counts of %s", each.id()).isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"unit\": \"number\"|\"unit\": \"children\"|children-in-care.json: indicators[0].unit is"
            + " \"children\"; use one of %, number, per-1000, per-10000, per-100000, £, score,"
            + " points, days, sessions",
        "\"counts\": \"children\"|\"counts\": \"pupils\"|children-in-care.json:"
            + " indicators[0].counts is \"pupils\"; use one of children, events, staff",
        "\"numerator\": \"looked-after-reviewed\"|\"numerator\":"
            + " \"reviewed\"|children-in-care.json: numerator of looked-after-reviewed-percentage"
            + " is \"reviewed\"; use the id of an indicator in the catalogue",
        "was {value}|was so|children-in-care.json: looked-after-children: \"says\" needs {value}",
        "\"topic\": \"children-in-care\"|\"topic\": \"care\"|children-in-care.json: topic is"
            + " \"care\"; give \"children-in-care\"",
        "\"id\": \"care-leavers\"|\"id\": \"looked-after-children\"|catalogue: Two indicators of"
            + " the catalogue have the id \"looked-after-children\"",
      })
  void aMistakeInTheCatalogueIsNamed(String replace, String with, String message)
      throws IOException {
    for (String name : List.of("topics.json", "workforce.json", "children-in-care.json")) {
      String json = Files.readString(SMALL.resolve(name));
      int place = name.startsWith("children") ? json.indexOf(replace) : -1;
      String changed =
          place < 0
              ? json
              : json.substring(0, place) + with + json.substring(place + replace.length());
      Files.writeString(folder.resolve(name), changed);
    }

    assertThatExceptionOfType(NotReadable.class)
        .isThrownBy(() -> CatalogueJson.read(folder))
        .withMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing|catalogue: A derivation names \"nothing\", which is no indicator of the catalogue",
        "looked-after-children\"], \"times\": [\"2|derivations.json: derivations[0].numerator.times is not a field that this file may have",
      })
  void aMistakeInADerivationIsNamed(String count, String message) throws IOException {
    for (String name : List.of("topics.json", "workforce.json", "children-in-care.json")) {
      Files.copy(SMALL.resolve(name), folder.resolve(name));
    }
    Files.writeString(
        folder.resolve("derivations.json"),
        """
        {"derivations": [{"indicator": "looked-after-reviewed-percentage",
          "numerator": {"plus": ["looked-after-reviewed"], "minus": ["%s"]},
          "denominator": {"plus": ["looked-after-children"], "minus": []}}]}
        """
            .formatted(count));

    assertThatExceptionOfType(NotReadable.class)
        .isThrownBy(() -> CatalogueJson.read(folder))
        .withMessage(message);
  }

  @Test
  void figuresKeepTheirDigits() throws IOException {
    var json = StrictJson.mapper().readTree("[63.90, -0.12, 0.0000001, 100]");

    assertThat(json)
        .extracting(each -> each.decimalValue().toPlainString())
        .containsExactly("63.90", "-0.12", "0.0000001", "100");
  }

  private static PortalSettings read(String json) throws IOException {
    return PortalJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
