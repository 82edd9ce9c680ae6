package org.openscrutiny.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Indicator.Polarity;
import org.openscrutiny.domain.Topic;
import org.openscrutiny.domain.Unit;
import org.openscrutiny.editions.IndicatorBuilder;
import org.openscrutiny.editions.MadeUpRelease;
import org.openscrutiny.editions.SampleMeasures;

/// Sums that nobody declares: of a stock with flows of shorter periods, and of columns that few
/// periods and many levels show. The edition is refused if the intruder finds more.
class UnsaidSumsTest {
  private static final Catalogue CATALOGUE =
      new Catalogue(
          List.of(new Topic("care", "Care", "How are children cared for?")),
          List.of(
              indicator("open-plans", Measured.AT_END),
              indicator("started", Measured.DURING),
              indicator("ended", Measured.DURING),
              indicator("excluded", Measured.DURING),
              indicator("supported", Measured.DURING),
              indicator("unsupported", Measured.DURING)),
          List.of(),
          List.of());

  private final CheckedPortal portal = new CheckedPortal(CATALOGUE, SampleMeasures.SETTINGS);

  private static Indicator indicator(String id, Measured measured) {
    return new IndicatorBuilder(id, "care", Unit.NUMBER, 0, Polarity.NONE, measured).build();
  }

  @Test
  void aStockByQuarterWithFlowsByMonth() {
    publish(
        new MadeUpRelease("one", "protect", "2025-01-02")
            .table(
                " : open-plans",
                "202324 Financial year Q1 | Southampton | 230",
                "202324 Financial year Q2 | Southampton | 226",
                "202324 Financial year Q3 | Southampton | 244",
                "202324 Financial year Q4 | Southampton | 236",
                "202425 Financial year Q1 | Southampton | 229")
            .table(
                " : started | ended",
                "2023 April | Southampton | 20 | 23",
                "2023 May | Southampton | 28 | 12",
                "2023 June | Southampton | 26 | 19",
                "2023 July | Southampton | 13 | 17",
                "2023 August | Southampton | 15 | 23",
                "2023 September | Southampton | 27 | 19",
                "2023 October | Southampton | 24 | 29",
                "2023 November | Southampton | 15 | 3",
                "2023 December | Southampton | 30 | 19",
                "2024 January | Southampton | 12 | 18",
                "2024 February | Southampton | 25 | 20",
                "2024 March | Southampton | 17 | 24",
                "2024 April | Southampton | 17 | 14",
                "2024 May | Southampton | 16 | 26",
                "2024 June | Southampton | 16 | 16"));

    assertThat(portal.suppressed("one")).contains("ended, 2023-11").hasSizeGreaterThan(1);
  }

  @Test
  void aStockByYearWithFlowsByQuarter() {
    publish(
        new MadeUpRelease("one", "protect", "2025-01-02")
            .table(
                " : open-plans",
                "201819 Financial year | Southampton | 143",
                "201920 Financial year | Southampton | 161",
                "202021 Financial year | Southampton | 139",
                "202122 Financial year | Southampton | 124")
            .table(
                " : started | ended",
                "201819 Financial year Q1 | Southampton | 12 | 39",
                "201819 Financial year Q2 | Southampton | 12 | 18",
                "201819 Financial year Q3 | Southampton | 36 | 18",
                "201819 Financial year Q4 | Southampton | 17 | 39",
                "201920 Financial year Q1 | Southampton | 17 | 21",
                "201920 Financial year Q2 | Southampton | 22 | 18",
                "201920 Financial year Q3 | Southampton | 29 | 40",
                "201920 Financial year Q4 | Southampton | 33 | 4",
                "202021 Financial year Q1 | Southampton | 32 | 18",
                "202021 Financial year Q2 | Southampton | 17 | 34",
                "202021 Financial year Q3 | Southampton | 18 | 40",
                "202021 Financial year Q4 | Southampton | 24 | 21",
                "202122 Financial year Q1 | Southampton | 12 | 23",
                "202122 Financial year Q2 | Southampton | 25 | 17",
                "202122 Financial year Q3 | Southampton | 16 | 20",
                "202122 Financial year Q4 | Southampton | 14 | 22"));

    assertThat(portal.suppressed("one")).contains("ended, 2019/20-Q4").hasSizeGreaterThan(1);
  }

  /// Three years of a level would not be enough to see that supported and unsupported children are
  /// all.
  @Test
  void columnsThatAddUpInEveryTeam() {
    publish(
        new MadeUpRelease("one", "protect", "2025-01-02")
            .table(
                "team : excluded | supported | unsupported",
                "202021 Academic year | Southampton | North | 37 | 18 | 19",
                "202021 Academic year | Southampton | South | 43 | 28 | 15",
                "202021 Academic year | Southampton | Harbour | 24 | 9 | 15",
                "202021 Academic year | Southampton | Total | 104 | 55 | 49",
                "202122 Academic year | Southampton | North | 47 | 30 | 17",
                "202122 Academic year | Southampton | South | 21 | 19 | 2",
                "202122 Academic year | Southampton | Harbour | 21 | 11 | 10",
                "202122 Academic year | Southampton | Total | 89 | 60 | 29",
                "202223 Academic year | Southampton | North | 39 | 20 | 19",
                "202223 Academic year | Southampton | South | 31 | 18 | 13",
                "202223 Academic year | Southampton | Harbour | 27 | 19 | 8",
                "202223 Academic year | Southampton | Total | 97 | 57 | 40"));

    assertThat(portal.suppressed("one"))
        .contains("unsupported, 2021/22, team: South")
        .filteredOn(each -> each.contains("2021/22, team: South"))
        .hasSizeGreaterThan(1);
  }

  private void publish(MadeUpRelease release) {
    portal.published(List.of(release.files()));
  }
}
