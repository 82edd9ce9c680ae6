package org.openscrutiny.releases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.opendata.FolderFiles;
import org.openscrutiny.opendata.OfficialData;

/// The rules on whole official files. The results were worked out apart from this code, from the
/// files and the formulas.
@Tag("official-data")
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
    assertThat(latest.at("/yearBefore/by").decimalValue()).isEqualByComparingTo("3.3");
    assertThat(latest.at("/yearBefore/interval").toString()).isEqualTo("[-1.0,7.7]");
    assertThat(latest.at("/yearBefore/verdict").textValue()).isEqualTo("similar");
    JsonNode england = latest.at("/comparisons/0");
    assertThat(england.get("verdict").textValue()).isEqualTo("higher");
    assertThat(england.get("better").booleanValue()).isTrue();
    assertThat(england.get("need").intValue()).isEqualTo(-159);
    assertThat(england.get("needOf").textValue()).isEqualTo("plans");
  }

  @Test
  void aTestedTrendIsTheOnlyThingThatATopicCallsWorse() {
    JsonNode topics =
        OfficialPortal.compile(
                OfficialPortal.official(
                    OfficialFile.published("ehc-plans", "timeliness_20_week.csv.gz"),
                    "ehc-plans-in-time"))
            .json("areas/E06000045")
            .get("topics");

    JsonNode worse = topics.findParents("worsened").getFirst().get("worsened");
    assertThat(worse).hasSize(1);
    assertThat(worse.get(0).get("indicator").textValue()).isEqualTo("ehc-plans-in-time");
    assertThat(worse.get(0).get("rule").textValue()).isEqualTo("trend");
    assertThat(worse.get(0).get("sentence").textValue())
        .matches(
            "93\\.5% in 2024, down from .* in 2020\\. Chance is unlikely to make such a trend\\.");
  }

  @Test
  void childrenInCareAreHigherThanInEnglandWithAPlaceBySizeAndWithoutAJudgement() {
    JsonNode latest =
        southampton(
            "looked-after-children",
            "cla_number_and_rate_per_10k_children.csv.gz",
            "looked-after-children-rate");

    assertThat(latest.get("interval").toString()).isEqualTo("[82,99]");
    assertThat(latest.get("rank").toString())
        .isEqualTo(
            "{\"place\":36,\"tied\":true,\"of\":151,\"label\":\"36= of 151\","
                + "\"words\":\"joint 36th highest of 151 councils\"}");
    assertThat(latest.get("band").isNull()).isTrue();
    assertThat(latest.at("/trend/verdict").textValue()).isEqualTo("no clear trend");
    assertThat(latest.at("/trend/chiSquare").decimalValue()).isEqualByComparingTo("6.93");
    assertThat(latest.at("/yearBefore/interval").toString()).isEqualTo("[-19,5]");
    assertThat(latest.get("comparisons"))
        .allSatisfy(each -> assertThat(each.get("better").isNull()).isTrue())
        .allSatisfy(each -> assertThat(each.get("need").isNull()).isTrue());
    assertThat(latest.at("/comparisons/0/verdict").textValue()).isEqualTo("higher");
  }

  /// The council's paper has the rates of March 2022 and 2023 under 2022/23 and 2023/24.
  @Test
  void localYearsThatRunAYearLateAreFoundBesideTheOfficialOnes() {
    String indicator = "looked-after-children-rate";
    OfficialPortal portal =
        OfficialPortal.compile(
            OfficialPortal.official(
                OfficialFile.published(
                    "looked-after-children", "cla_number_and_rate_per_10k_children.csv.gz"),
                indicator),
            OfficialPortal.bundled("childrens-services-monthly", indicator));

    var slipped = new ArrayList<String>();
    for (JsonNode series : portal.json(page(indicator)).get("series")) {
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

  /// The council's paper has 0.07% for Southampton and 0.08% for England, of a part of the year;
  /// the department's collection has 0.121% and 0.111% of the whole. Its values have five decimal
  /// places and noise, and are written as files of the open data standard here.
  @Test
  void localExclusionRatesThatTheDepartmentGivesOtherwiseAreListedForBothAreas(@TempDir Path folder)
      throws IOException {
    String indicator = "permanent-exclusion-rate";
    writeExclusions(folder);
    JsonNode report =
        OfficialPortal.compile(
                OfficialPortal.official(new FolderFiles(folder), indicator),
                OfficialPortal.bundled("exclusions", indicator))
            .json("datasets/exclusions/quality");
    assertThat(ExclusionRates.disagreements(report))
        .containsExactly(
            "Official figure, 2022/23: 0.07, official 0.121",
            "Official figure, England, 2022/23: 0.08, official 0.111");
  }

  private static void writeExclusions(Path folder) throws IOException {
    var rows = new ArrayList<String>();
    rows.add(
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
            + "region_name,new_la_code,old_la_code,la_name,rate");
    Path collection = OfficialData.folder("lait").resolve("bds_long_0__exported.csv.gz");
    try (var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(collection)), UTF_8))) {
      lines
          .lines()
          .filter(line -> line.startsWith("TotPermEx,"))
          .map(line -> line.split(",", -1))
          .filter(cells -> cells[2].compareTo("2020") > 0)
          .filter(cells -> List.of("England", "Southampton").contains(cells[3]))
          .forEach(cells -> {
            String years = cells[2].replace("/", "");
            String rate =
                new BigDecimal(cells[4]).setScale(3, RoundingMode.HALF_UP).toPlainString();
            if (cells[3].equals("England")) {
              rows.add(years + ",Academic year,National,E92000001,England,,,,,," + rate);
            }
            if (cells[3].equals("Southampton")) {
              rows.add(
                  years
                      + ",Academic year,Local authority,E92000001,England,E12000008,South East,"
                      + "E06000045,852,Southampton,"
                      + rate);
            }
          });
    }
    Files.write(folder.resolve("rate.csv"), rows);
    ExclusionRates.describe(folder);
  }

  private static String page(String indicator) {
    return "indicators/" + indicator + "/areas/E06000045";
  }

  private static JsonNode southampton(String dataset, String file, String indicator) {
    return OfficialPortal.compile(
            OfficialPortal.official(OfficialFile.published(dataset, file), indicator))
        .json(page(indicator))
        .at("/series/0/latest");
  }
}
