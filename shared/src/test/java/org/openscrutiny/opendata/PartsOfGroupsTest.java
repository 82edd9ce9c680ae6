package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openscrutiny.domain.Finding;

/// The levels of a group are compared with the filter's total, and not with the total of the group.
class PartsOfGroupsTest {
  private static final String META =
      """
      col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column,filter_default
      breakdown,Filter,Breakdown,,,,,breakdown_topic,Total
      looked_after_children,Indicator,Children looked after,Care,,0,,,
      """;
  private static final String HEAD =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
          + "region_name,new_la_code,old_la_code,la_name,breakdown_topic,breakdown,"
          + "looked_after_children\n";
  private static final String WHERE =
      "2024,October,Local authority,E92000001,England,E12000008,South East,E06000045,852,"
          + "Southampton,";

  @ParameterizedTest
  @CsvSource({"848, 0", "847, 1"})
  void theTotalOfAGroupIsNeitherTheTotalNorAPart(int none, int warnings) {
    MemoryFiles files =
        FaultlessRelease.files()
            .with("monthly.meta.csv", META)
            .with(
                "monthly.csv",
                HEAD
                    + WHERE
                    + "SEN provision,All SEN,52\n"
                    + WHERE
                    + "Total,Total,900\n"
                    + WHERE
                    + "SEN provision,Plan,12\n"
                    + WHERE
                    + "SEN provision,Support,40\n"
                    + WHERE
                    + "SEN provision,None,"
                    + none
                    + "\n");

    assertThat(FaultlessRelease.screen(files).findings())
        .extracting(Finding::check)
        .filteredOn("values-parts"::equals)
        .hasSize(warnings);
  }
}
