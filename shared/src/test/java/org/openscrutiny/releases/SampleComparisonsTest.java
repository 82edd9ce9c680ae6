package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.opendata.FolderFiles;

/// The rules on files that hold every local authority, with made-up figures. The results were
/// worked out apart from this code, from the files and the formulas.
@Tag("slow")
class SampleComparisonsTest {
  private static final String SOUTHAMPTON = "E06000045";
  private static final OfficialFile PLANS =
      OfficialFile.sample("ehc-plans", "timeliness_20_week.csv.gz");
  private static final OfficialFile CARE =
      OfficialFile.sample("looked-after-children", "cla_number_and_rate_per_10k_children.csv.gz");
  private static final OfficialPortal IN_CARE =
      OfficialPortal.compile(OfficialPortal.official(CARE, "looked-after-children-rate"));

  @Test
  void plansInTimeHaveAPlaceABandAnIntervalAndATrend() {
    OfficialPortal portal =
        OfficialPortal.compile(OfficialPortal.official(PLANS, "ehc-plans-in-time"));
    JsonNode latest = portal.json(page("ehc-plans-in-time")).at("/series/0/latest");

    assertThat(latest.at("/rank/label").textValue()).isEqualTo("17 of 152");
    assertThat(latest.get("band").textValue()).isEqualTo("A");
    assertThat(latest.get("bandEdges").toString()).isEqualTo("[40.8,56.25,70.5]");
    assertThat(latest.get("interval").toString()).isEqualTo("[78.0,86.3]");
    assertThat(latest.at("/trend/verdict").textValue()).isEqualTo("decreasing");
    assertThat(latest.at("/trend/better").booleanValue()).isFalse();
    assertThat(latest.at("/trend/from").textValue()).isEqualTo("2020");
    assertThat(latest.at("/trend/chiSquare").decimalValue()).isEqualByComparingTo("36.14");
    assertThat(latest.at("/yearBefore/by").decimalValue()).isEqualByComparingTo("-2.5");
    assertThat(latest.at("/yearBefore/interval").toString()).isEqualTo("[-8.3,3.4]");
    assertThat(latest.at("/yearBefore/verdict").textValue()).isEqualTo("similar");
    JsonNode england = latest.at("/comparisons/0");
    assertThat(england.get("verdict").textValue()).isEqualTo("higher");
    assertThat(england.get("better").booleanValue()).isTrue();
    assertThat(england.get("need").intValue()).isEqualTo(-115);
    assertThat(england.get("needOf").textValue()).isEqualTo("plans");

    JsonNode worsened =
        portal.json("areas/" + SOUTHAMPTON).findParents("worsened").getFirst().get("worsened");
    assertThat(worsened).hasSize(1);
    assertThat(worsened.get(0).get("indicator").textValue()).isEqualTo("ehc-plans-in-time");
    assertThat(worsened.get(0).get("rule").textValue()).isEqualTo("trend");
    assertThat(worsened.get(0).get("sentence").textValue())
        .matches("82\\.5% in 2024, down from .* in 2020\\. Chance is unlikely .*");
  }

  @Test
  void childrenInCareAreHigherThanInEnglandWithAPlaceBySizeAndNoJudgement() {
    JsonNode latest = IN_CARE.json(page("looked-after-children-rate")).at("/series/0/latest");

    assertThat(latest.get("interval").toString()).isEqualTo("[87,104]");
    assertThat(latest.at("/rank/place").intValue()).isPositive();
    assertThat(latest.get("band").isNull()).isTrue();
    assertThat(latest.at("/trend/verdict").textValue()).isEqualTo("no clear trend");
    assertThat(latest.at("/trend/chiSquare").decimalValue()).isEqualByComparingTo("3.43");
    assertThat(latest.at("/yearBefore/interval").toString()).isEqualTo("[-16,8]");
    assertThat(latest.get("comparisons"))
        .allSatisfy(each -> assertThat(each.get("better").isNull()).isTrue())
        .allSatisfy(each -> assertThat(each.get("need").isNull()).isTrue());
    assertThat(latest.at("/comparisons/0/verdict").textValue()).isEqualTo("higher");
  }

  @Test
  void everyAuthorityIsComparedWithItsOwnNeighbours() {
    String pages = "indicators/looked-after-children-rate/areas/E[0-9]{8}";
    List<String> withoutMean =
        IN_CARE.documents().keySet().stream()
            .filter(name -> name.matches(pages))
            .filter(name -> points(name, "mean").isEmpty())
            .map(name -> name.replaceFirst(".*/", ""))
            .toList();

    assertThat(withoutMean)
        .as("Cumbria and Northamptonshire, which are gone")
        .containsExactly("E10000006", "E10000021");
    assertThat(points(page("looked-after-children-rate"), "mean"))
        .containsExactly(
            "2021 77 of 10", "2022 77 of 10", "2023 74 of 10", "2024 76 of 10", "2025 75 of 10");
    assertThat(points(page("looked-after-children-rate"), "median"))
        .containsExactly(
            "2021 78 of 10", "2022 82 of 10", "2023 77 of 10", "2024 82 of 10", "2025 74 of 10");
  }

  /// The council's paper has the rates of March 2022 and 2023 under 2022/23 and 2023/24.
  @Test
  void localYearsThatRunAYearLateAreFoundBesideTheOfficialOnes() {
    String indicator = "looked-after-children-rate";
    OfficialPortal portal =
        OfficialPortal.compile(
            OfficialPortal.official(CARE, indicator),
            OfficialPortal.bundled("childrens-services-monthly", indicator));

    var slipped = new ArrayList<String>();
    for (JsonNode series : portal.json(page(indicator)).get("series")) {
      for (JsonNode each : series.path("disagreements")) {
        if (each.get("what").textValue().equals("Official figure")) {
          slipped.add(
              "%s: %s, official %s"
                  .formatted(each.get("label").textValue(), each.get("printed"), each.get("ours")));
          assertThat(each.get("why").textValue())
              .isEqualTo(
                  "It is the official figure of the year before: the years of the local paper have"
                      + " slipped.");
        }
      }
    }
    assertThat(slipped)
        .containsExactly("2022/23: 114.0, official 108", "2023/24: 108.0, official 99");
  }

  /// The council's paper has 0.07% for Southampton and 0.08% for England.
  @Test
  void localRatesThatAnOfficialFileGivesOtherwiseAreListedForBothAreas(@TempDir Path folder)
      throws IOException {
    String indicator = "permanent-exclusion-rate";
    Files.writeString(
        folder.resolve("rate.csv"),
        """
        time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name,rate
        202223,Academic year,National,E92000001,England,,,,,,0.104
        202223,Academic year,Local authority,E92000001,England,E12000008,South East,E06000045,852,Southampton,0.131
        """);
    ExclusionRates.describe(folder);

    JsonNode report =
        OfficialPortal.compile(
                OfficialPortal.official(new FolderFiles(folder), indicator),
                OfficialPortal.bundled("exclusions", indicator))
            .json("datasets/exclusions/quality");

    assertThat(ExclusionRates.disagreements(report))
        .containsExactly(
            "Official figure, 2022/23: 0.07, official 0.131",
            "Official figure, England, 2022/23: 0.08, official 0.104");
  }

  private static String page(String indicator) {
    return "indicators/" + indicator + "/areas/" + SOUTHAMPTON;
  }

  private static List<String> points(String page, String kind) {
    JsonNode comparators = IN_CARE.json(page).at("/series/0/comparators");
    return StreamSupport.stream(comparators.spliterator(), false)
        .filter(comparator -> comparator.get("kind").textValue().equals(kind))
        .flatMap(comparator -> StreamSupport.stream(comparator.get("points").spliterator(), false))
        .map(point ->
            "%s %s of %s"
                .formatted(point.get("period").textValue(), point.get("value"), point.get("of")))
        .toList();
  }
}
