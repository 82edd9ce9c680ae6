package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.publication.Document;

/// The rules on whole official files. The results were worked out apart from this code, from the
/// files and the formulas.
class OfficialComparisonsTest {
  @Test
  void plansInTimeHaveAPlaceABandAnIntervalAndATrend() {
    JsonNode latest = southampton("ehc-plans", "timeliness_20_week.csv.gz", "ehc-plans-in-time");

    assertThat(latest.at("/rank/label").textValue()).isEqualTo("17= of 152");
    assertThat(latest.get("band").textValue()).isEqualTo("A");
    assertThat(latest.get("bandEdges").toString()).isEqualTo("[29.4,49.25,78.075]");
    assertThat(latest.get("interval").toString()).isEqualTo("[90.3,95.6]");
    assertThat(latest.at("/trend/verdict").textValue()).isEqualTo("decreasing");
    assertThat(latest.at("/trend/better").booleanValue()).isFalse();
    assertThat(latest.at("/trend/from").textValue()).isEqualTo("2020");
    assertThat(latest.at("/trend/chiSquare").decimalValue()).isEqualByComparingTo("21.05");
    JsonNode england = latest.at("/comparisons/0");
    assertThat(england.get("verdict").textValue()).isEqualTo("higher");
    assertThat(england.get("better").booleanValue()).isTrue();
    assertThat(england.get("need").intValue()).isEqualTo(-159);
    assertThat(england.get("needOf").textValue()).isEqualTo("cases");
  }

  @Test
  void childrenInCareAreHigherThanInEnglandWithoutAPlaceOrAJudgement() {
    JsonNode latest =
        southampton(
            "looked-after-children",
            "cla_number_and_rate_per_10k_children.csv.gz",
            "looked-after-children-rate");

    assertThat(latest.get("interval").toString()).isEqualTo("[82,99]");
    assertThat(latest.get("rank").isNull()).isTrue();
    assertThat(latest.get("band").isNull()).isTrue();
    assertThat(latest.at("/trend/verdict").textValue()).isEqualTo("no clear trend");
    assertThat(latest.at("/trend/chiSquare").decimalValue()).isEqualByComparingTo("6.93");
    assertThat(latest.get("comparisons"))
        .allSatisfy(each -> assertThat(each.get("better").isNull()).isTrue())
        .allSatisfy(each -> assertThat(each.get("need").isNull()).isTrue());
    assertThat(latest.at("/comparisons/0/verdict").textValue()).isEqualTo("higher");
  }

  private static JsonNode southampton(String dataset, String file, String indicator) {
    Document page =
        CompiledOfficial.of(dataset, file, List.of(indicator)).stream()
            .filter(each -> each.name().equals("indicators/" + indicator + "/areas/E06000045"))
            .findFirst()
            .orElseThrow();
    return CompiledOfficial.json(page).at("/series/0/latest");
  }
}
