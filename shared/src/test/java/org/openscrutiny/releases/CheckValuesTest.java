package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openscrutiny.editions.DocumentNames;

/// A few figures of Southampton that a reader can look up in the department's own publications, and
/// what the rules make of them.
@Tag("slow")
class CheckValuesTest {
  private static final String HOME = BundledReleases.SETTINGS.home().code();

  @Test
  void readingWritingAndMathsIsBelowEnglandAndInTheBottomQuarter() {
    JsonNode latest = official("ks2-rwm-expected");
    assertThat(latest.path("label").textValue()).isEqualTo("2024/25");
    assertThat(latest.path("value").intValue()).isEqualTo(57);
    assertThat(comparedWith(latest, "england")).isEqualTo(63);
    assertThat(comparedWith(latest, "region")).isEqualTo(62);
    assertThat(Math.round(comparedWith(latest, "statistical-neighbours"))).isEqualTo(62);
    assertThat(Math.round(comparedWith(latest, "statistical-neighbours-median"))).isEqualTo(61);
    assertThat(latest.at("/rank/label").textValue()).isEqualTo("136= of 151");
    assertThat(latest.at("/rank/words").textValue()).isEqualTo("joint 136th of 151 councils");
    assertThat(latest.path("band").textValue()).isEqualTo("D");
    assertThat(latest.at("/comparisons/0/gap").intValue()).isEqualTo(-6);
    assertThat(latest.at("/comparisons/0/standing").textValue()).isEqualTo("worse");
    assertThat(latest.at("/comparisons/0/gapThreeYears/gap").intValue()).isEqualTo(-6);
    assertThat(latest.at("/comparisons/0/gapThreeYears/label").textValue()).isEqualTo("2021/22");
  }

  @Test
  void childProtectionPlansAreHigherWithoutBeingWorse() {
    JsonNode latest = official("child-protection-plan-rate");
    assertThat(latest.path("value").decimalValue()).isEqualByComparingTo("57.3");
    assertThat(comparedWith(latest, "england")).isEqualTo(40.6);
    assertThat(comparedWith(latest, "region")).isEqualTo(37.7);
    assertThat(latest.at("/rank/words").textValue()).contains(" highest of ");
    assertThat(latest.path("band").isNull()).isTrue();
    assertThat(latest.at("/comparisons/0/better").isNull()).isTrue();
    assertThat(latest.at("/comparisons/0/standing").isNull()).isTrue();
  }

  @Test
  void childrenInCareAreFewerThanAYearBefore() {
    JsonNode latest = official("looked-after-children-rate");
    assertThat(latest.path("value").intValue()).isEqualTo(90);
    assertThat(latest.at("/change/by").intValue()).isEqualTo(90 - 97);
  }

  private static double comparedWith(JsonNode latest, String comparator) {
    for (JsonNode each : latest.path("comparisons")) {
      if (each.path("with").textValue().equals(comparator)) {
        return each.path("value").doubleValue();
      }
    }
    throw new AssertionError("not compared with " + comparator);
  }

  /// The result of the official series, which leads the page.
  private static JsonNode official(String indicator) {
    JsonNode leading =
        BundledReleases.publishedWithHeadlines()
            .documents()
            .asOf(DocumentNames.indicator(indicator, HOME), 1)
            .map(document -> {
              try (var json = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
                return new JsonMapper().readTree(json).at("/series/0");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
            .orElseThrow();
    assertThat(leading.path("dataset").textValue()).isEqualTo(BundledReleases.HEADLINES);
    return leading.path("latest");
  }
}
