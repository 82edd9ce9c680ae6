package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.opendata.SingleDataFile.META;
import static org.openscrutiny.opendata.SingleDataFile.alone;
import static org.openscrutiny.opendata.SingleDataFile.checks;
import static org.openscrutiny.opendata.SingleDataFile.find;
import static org.openscrutiny.opendata.SingleDataFile.row;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Finding;

/// Every level and unit of the standard's lists.
class StandardRulesTest {
  @ParameterizedTest
  @CsvSource({
    "Regional, region_code=E12000008 region_name=South_East, ''",
    "Local authority, new_la_code=E06000045 la_name=Southampton old_la_code=852"
        + " region_code=E12000008 region_name=South_East, region_code region_name",
    "Local authority district, lad_code=E07000001 lad_name=A, ''",
    "Parliamentary constituency, pcon_code=E14000001 pcon_name=A, ''",
    "Ward, ward_code=E05000001 ward_name=A, ''",
    "Local skills improvement plan area, lsip_code=E69000001 lsip_name=A, ''",
    "Local enterprise partnership, local_enterprise_partnership_code=E37000001"
        + " local_enterprise_partnership_name=A, ''",
    "English devolved area, english_devolved_area_code=E47000001 english_devolved_area_name=A, ''",
    "Opportunity area, opportunity_area_code=1 opportunity_area_name=A, ''",
    "Police force area, pfa_code=E23000001 pfa_name=A, ''",
    "Planning area, planning_area_code=8520001 planning_area_name=A, ''",
    "RSC region, rsc_region_lead_name=A, ''",
    "MAT, trust_id=1 trust_name=A, ''",
    "Sponsor, sponsor_id=1 sponsor_name=A, ''",
    "School, school_urn=100000 school_name=A school_laestab=8521000, ''",
    "Provider, provider_ukprn=10000001 provider_name=A, ''",
    "Institution, institution_id=1 institution_name=A, ''"
  })
  void everyLevelRequiresItsColumns(String level, String cells, String notItsOwn) {
    Map<String, String> columns =
        Arrays.stream(cells.split(" "))
            .map(cell -> cell.split("=", -1))
            .collect(Collectors.toMap(cell -> cell[0], cell -> cell[1].replace('_', ' ')));
    boolean kept = level.equals("Regional") || level.equals("Local authority");
    String leftOut = "geography-not-kept";

    List<Finding> good = place(level, columns);
    assertThat(checks(good)).isEqualTo(kept ? List.of() : List.of(leftOut));
    assertThat(good).allMatch(finding -> finding.total() == 1);
    for (String column : columns.keySet()) {
      if (!List.of(notItsOwn.split(" ")).contains(column) && !column.equals("new_la_code")) {
        assertThat(checks(place(level, with(columns, column, ""))))
            .as(column)
            .contains("geography-blank");
        assertThat(find(place(level, without(columns, column)), "geography-columns").places())
            .containsExactly(new Finding.Place("data.csv", 2, column, level));
      }
    }
  }

  @Test
  void rowsThatAreNotKeptAreCounted() {
    String rows =
        IntStream.range(0, 30)
            .mapToObj(
                "2024,October,School,E92000001,England,1000%1$02d,A,85200%1$02d,1\n"::formatted)
            .collect(Collectors.joining());

    Finding finding =
        find(alone("school_urn,school_name,school_laestab,children", rows), "geography-not-kept");

    assertThat(finding.total()).isEqualTo(30);
    assertThat(finding.places()).hasSize(20);
    assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
  }

  @ParameterizedTest
  @CsvSource({"''", "%", "pp", "£", "£m", "numberstring"})
  void everyUnitOfTheStandardIsAccepted(String unit) {
    assertThat(alone("children", row(), META.replace(",,,0,,", ",," + unit + ",0,,"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"percent", "PP", "£M", "$", " %", "number"})
  void everyOtherUnitIsRefused(String unit) {
    assertThat(alone("children", row(), META.replace(",,,0,,", ",," + unit + ",0,,")))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.places())
                .containsExactly(new Finding.Place("data.meta.csv", 2, "indicator_unit", unit)));
  }

  private static List<Finding> place(String level, Map<String, String> columns) {
    List<String> names = columns.keySet().stream().sorted().toList();
    String cells = names.stream().map(columns::get).collect(Collectors.joining(","));
    return alone(
        (names.isEmpty() ? "" : String.join(",", names) + ",") + "children",
        "2024,October,%s,E92000001,England,%s1\n"
            .formatted(level, names.isEmpty() ? "" : cells + ","));
  }

  private static Map<String, String> with(Map<String, String> map, String key, String value) {
    return map.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, entry -> entry.getKey().equals(key) ? value : entry.getValue()));
  }

  private static Map<String, String> without(Map<String, String> map, String key) {
    return map.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(key))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
