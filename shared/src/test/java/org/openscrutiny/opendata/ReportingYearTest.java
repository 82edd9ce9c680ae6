package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Observation;

/// A reporting year ends when its publisher says, and nobody else knows when that is.
class ReportingYearTest {
  private static final String META =
      "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,"
          + "filter_grouping_column\n%s,Indicator,A label,,,0,,\n";
  private static final String DATA =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
          + "region_name,new_la_code,old_la_code,la_name,%s\n"
          + "2024,Reporting year,Local authority,E92000001,England,E12000008,South East,"
          + "E06000045,852,Southampton,%s\n";

  @Test
  void theCatalogueSaysWhenItEnds() {
    assertThat(ends(release("looked_after_children", "470", ""))).containsExactly("2024-03-31");
  }

  @Test
  void theReleaseCountsBeforeTheCatalogue() {
    MemoryFiles release =
        release("looked_after_children", "470", "\"reportingYearEnds\": \"30 September\",");

    assertThat(ends(release)).containsExactly("2024-09-30");
  }

  @Test
  void aReportingYearWhoseEndNobodySaysIsRefused() {
    List<Finding> findings =
        FaultlessRelease.screen(release("social_workers", "40", "")).findings();

    assertThat(findings).extracting(Finding::check).containsExactly("time-reporting-year");
    assertThat(findings.getFirst().places())
        .containsExactly(
            new Finding.Place("second_table.csv", 2, "time_period", "2024 Reporting year"));
    assertThat(findings.getFirst().advice()).contains("\"reportingYearEnds\": \"31 March\"");
  }

  @Test
  void theReleaseMaySayItForEveryIndicator() {
    MemoryFiles release =
        release("social_workers", "40", "\"reportingYearEnds\": \"30 September\",");

    assertThat(ends(release)).containsExactly("2024-09-30");
  }

  @Test
  void anEndThatIsNoLastDayOfAMonthIsRefused() {
    MemoryFiles release = release("social_workers", "40", "\"reportingYearEnds\": \"5 April\",");

    Finding finding = FaultlessRelease.screen(release).findings().getFirst();

    assertThat(finding.check()).isEqualTo("release-description");
    assertThat(finding.message()).contains("reportingYearEnds", "5 April", "31 March");
  }

  @Test
  void aPeriodMayBeNamedAsUnfinished() {
    MemoryFiles release = release("looked_after_children", "470", "");
    release.with(
        "second_table.csv",
        release.text("second_table.csv").replace("2024,Reporting", "2025,Reporting"));
    assertThat(FaultlessRelease.screen(release).findings())
        .extracting(Finding::check)
        .containsExactly("time-unfinished");

    release.with(
        "release.json",
        release
            .text("release.json")
            .replace(
                "\"columns\"",
                "\"unfinished\": [{\"period\": \"2025\", \"why\": \"To October.\"}], \"columns\""));

    assertThat(FaultlessRelease.screen(release).findings())
        .extracting(Finding::check)
        .containsExactly("time-part");
  }

  private static List<String> ends(MemoryFiles release) {
    return FaultlessRelease.accepted(release).figures().series().stream()
        .flatMap(each -> each.series().observations().stream())
        .map(Observation::period)
        .map(period -> period.end().toString())
        .toList();
  }

  private static MemoryFiles release(String column, String figure, String more) {
    String description =
        FaultlessRelease.files()
            .text("release.json")
            .replaceFirst("(?s)\"footnotes\": \\[.*?\\],\n  \"rev", "\"footnotes\": [],\n  \"rev")
            .replaceFirst("\"targets\": .*", "\"targets\": [],")
            .replaceFirst("\"columns\": .*", more + "\"columns\": {},")
            .replaceFirst(
                "(?s)\"files\": \\[\\s*\\{ \"data\".*",
                "\"files\": [{\"data\": \"second_table.csv\", \"holds\": \"figures\", \"table\": \"A\"}]}");
    return new MemoryFiles()
        .with("release.json", description)
        .with("second_table.csv", DATA.formatted(column, figure))
        .with("second_table.meta.csv", META.formatted(column));
  }
}
