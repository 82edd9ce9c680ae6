package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Finding;

/// Years that the portal calls the same: it has one address for both.
class TwoKindsOfYearTest {
  private static final String HEADER =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
          + "region_name,new_la_code,old_la_code,la_name,number\n";
  private static final String META =
      "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,"
          + "filter_grouping_column,filter_default\n"
          + "number,Indicator,Number,,,0,,,\n";
  private static final String PLACE =
      "Local authority,E92000001,England,E12000008,South East,E06000045,852,Southampton";

  @ParameterizedTest
  @CsvSource({
    "202324, Financial year, 202324, Academic year",
    "202223, Tax year, 202223, Financial year",
    "2023, Calendar year, 2023, Reporting year"
  })
  void twoYearsOfOneNameAreOneFigureTwice(
      String one, String identifier, String other, String otherIdentifier) {
    assertThat(found(one, identifier, other, otherIdentifier)).containsExactly("figures-twice");
  }

  @Test
  void yearsOfOtherNamesMayOverlap() {
    assertThat(found("202324", "Financial year", "2024", "Reporting year")).isEmpty();
  }

  private static List<String> found(
      String one, String identifier, String other, String otherIdentifier) {
    String description =
        FaultlessRelease.files()
            .text("release.json")
            .replaceFirst("(?s)\"footnotes\": \\[.*?\\],\n  \"rev", "\"footnotes\": [],\n  \"rev")
            .replaceFirst("\"targets\": .*", "\"targets\": [],")
            .replaceFirst(
                "\"columns\": .*", "\"columns\": {\"number\": \"looked-after-children\"},")
            .replaceFirst(
                "(?s)\"files\": \\[\\s*\\{ \"data\".*",
                "\"files\": [{\"data\": \"one.csv\", \"holds\": \"figures\", \"table\": \"A\"},"
                    + "{\"data\": \"two.csv\", \"holds\": \"figures\", \"table\": \"B\"}]}");
    MemoryFiles release =
        new MemoryFiles()
            .with("release.json", description)
            .with("one.csv", HEADER + one + "," + identifier + "," + PLACE + ",468\n")
            .with("one.meta.csv", META)
            .with("two.csv", HEADER + other + "," + otherIdentifier + "," + PLACE + ",470\n")
            .with("two.meta.csv", META);
    return FaultlessRelease.screen(release).findings().stream().map(Finding::check).toList();
  }
}
