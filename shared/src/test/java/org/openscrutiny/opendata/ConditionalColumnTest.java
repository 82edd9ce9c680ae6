package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Value;

/// One column may hold several measures, with a filter for which is which.
class ConditionalColumnTest {
  private static final String PLACE =
      "2024,October,Local authority,E92000001,England,E12000008,South East,E06000045,852,Southampton";
  private static final String IN_CARE =
      "\"number where event is In care\": \"looked-after-children\"";
  private static final String REVIEWED =
      "\"number where event is Reviewed\": \"looked-after-reviewed\"";

  @Test
  void eachLevelOfTheFilterIsASeriesOfItsOwnIndicator() {
    Figures figures = FaultlessRelease.accepted(release(IN_CARE + ", " + REVIEWED)).figures();

    assertThat(figures.series())
        .extracting(each -> each.series().key().indicator())
        .containsExactly("looked-after-children", "looked-after-reviewed");
    assertThat(figures.series())
        .allSatisfy(each -> assertThat(each.series().key().filters()).isEqualTo(Filters.NONE));
    assertThat(figures.series().getLast().series().observations().getFirst().value())
        .isEqualTo(Value.of(new BigDecimal("402")));
    assertThat(figures.files()).containsExactly(new Figures.FileRows("care.csv", 2));
  }

  @Test
  void aLevelWithoutAnIndicatorIsRefusedAndNotLeftOut() {
    assertThat(found(release(IN_CARE))).containsExactly("indicator-known");
  }

  @Test
  void twoLevelsOfOneIndicatorAreTheSameFigureTwice() {
    String twice = REVIEWED.replace("looked-after-reviewed", "looked-after-children");

    assertThat(found(release(IN_CARE + ", " + twice))).containsExactly("figures-twice");
  }

  @Test
  void aFilterThatNoFileHasIsReported() {
    String mistyped = (IN_CARE + ", " + REVIEWED).replace("where event", "where happening");

    assertThat(found(release(mistyped)))
        .containsExactlyInAnyOrder("indicator-known", "description-column");
  }

  private static List<String> found(MemoryFiles release) {
    return FaultlessRelease.screen(release).findings().stream().map(Finding::check).toList();
  }

  private static MemoryFiles release(String columns) {
    String description =
        FaultlessRelease.files()
            .text("release.json")
            .replaceFirst("(?s)\"footnotes\": \\[.*?\\],\n  \"rev", "\"footnotes\": [],\n  \"rev")
            .replaceFirst("\"targets\": .*", "\"targets\": [],")
            .replaceFirst("\"columns\": .*", "\"columns\": {" + columns + "},")
            .replaceFirst(
                "(?s)\"files\": \\[\\s*\\{ \"data\".*",
                "\"files\": [{\"data\": \"care.csv\", \"holds\": \"figures\", \"table\": \"A\"}]}");
    return new MemoryFiles()
        .with("release.json", description)
        .with(
            "care.csv",
            """
            time_period,time_identifier,geographic_level,country_code,country_name,region_code,\
            region_name,new_la_code,old_la_code,la_name,event,number
            %s,In care,468
            %s,Reviewed,402
            """
                .formatted(PLACE, PLACE))
        .with(
            "care.meta.csv",
            """
            col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,\
            filter_grouping_column,filter_default
            event,Filter,Event,,,,,,In care
            number,Indicator,Number,,,0,,,
            """);
  }
}
