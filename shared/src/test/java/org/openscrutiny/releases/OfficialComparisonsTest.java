package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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

  /// The council's paper has the rates of March 2022 and 2023 under 2022/23 and 2023/24.
  @Test
  void localYearsThatRunAYearLateAreFoundBesideTheOfficialOnes() {
    String indicator = "looked-after-children-rate";
    List<Document> pages =
        CompiledOfficial.beside(
            "childrens-services-monthly",
            "looked-after-children",
            "cla_number_and_rate_per_10k_children.csv.gz",
            List.of(indicator));

    var slipped = new ArrayList<String>();
    for (JsonNode series : page(pages, indicator).get("series")) {
      for (JsonNode each : series.path("disagreements")) {
        if (each.get("what").textValue().equals("Official figure")) {
          slipped.add(
              "%s: %s, official %s. %s"
                  .formatted(
                      each.get("label").textValue(),
                      each.get("printed"),
                      each.get("ours"),
                      each.get("why").textValue()));
        }
      }
    }
    String why =
        "It is the official figure of the year before: the years of the local paper have slipped.";
    assertThat(slipped)
        .containsExactly(
            "2022/23: 114.0, official 108. " + why, "2023/24: 108.0, official 97. " + why);
  }

  private static JsonNode page(List<Document> pages, String indicator) {
    return pages.stream()
        .filter(each -> each.name().equals("indicators/" + indicator + "/areas/E06000045"))
        .findFirst()
        .map(CompiledOfficial::json)
        .orElseThrow();
  }

  private static JsonNode southampton(String dataset, String file, String indicator) {
    return page(CompiledOfficial.of(dataset, file, List.of(indicator)), indicator)
        .at("/series/0/latest");
  }
}
