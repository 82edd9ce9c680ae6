package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.opendata.SingleDataFile.META;
import static org.openscrutiny.opendata.SingleDataFile.alone;
import static org.openscrutiny.opendata.SingleDataFile.checks;
import static org.openscrutiny.opendata.SingleDataFile.find;
import static org.openscrutiny.opendata.SingleDataFile.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Finding;

/// Files of every form that the standard allows, and the stage at which a fault ends the screening.
class FileFormTest {
  @Test
  void theFormOfTheFileChangesNothing() {
    List<Figures.FileSeries> usual = series(FaultlessRelease.files());
    MemoryFiles files = FaultlessRelease.files();
    List<List<String>> table = IndependentStandardRules.table(files.text("monthly.csv"));
    var random = new Random(20241128);
    for (int i = 0; i < 40; i++) {
      var order = new ArrayList<>(IntStream.range(0, table.getFirst().size()).boxed().toList());
      Collections.shuffle(order, random);
      boolean quoted = random.nextBoolean();
      String end = random.nextBoolean() ? "\r\n" : "\n";
      String text =
          table.stream()
              .map(row ->
                  order.stream()
                      .map(row::get)
                      .map(cell -> quoted ? '"' + cell + '"' : cell)
                      .collect(Collectors.joining(",")))
              .collect(Collectors.joining(end));

      ScreeningOutcome.Accepted accepted =
          FaultlessRelease.accepted(
              files.with("monthly.csv", (random.nextBoolean() ? "\uFEFF" : "") + text));

      assertThat(accepted.findings()).isEmpty();
      assertThat(accepted.figures().series()).isEqualTo(usual);
    }
  }

  @Test
  void aLevelMayHoldCommasQuotesAndLineEnds() {
    String level = "Fostered, \"kin\"\nor near";
    MemoryFiles files = FaultlessRelease.files();
    files.with(
        "monthly.csv",
        files.text("monthly.csv").replace("Fostered", "\"" + level.replace("\"", "\"\"") + "\""));

    assertThat(series(files))
        .extracting(each -> each.series().key().filters().levels().get("placement"))
        .contains(level);
  }

  @Test
  void aLastCellWithoutALineEndIsRead() {
    assertThat(alone("children", row().strip() + "2")).isEmpty();
  }

  @Test
  void aFilterMayHaveTwentyFiveThousandLevels() {
    String meta = META + "who,Filter,Who,,,,,\n";
    String rows =
        IntStream.range(0, 25_000)
            .mapToObj(i ->
                "2024,October,National,E92000001,England,%s,1\n"
                    .formatted(i == 0 ? "Total" : "Level " + i))
            .collect(Collectors.joining());

    assertThat(alone("who,children", rows, meta)).isEmpty();
    String more = rows + "2024,October,National,E92000001,England,One more,1\n";
    assertThat(alone("who,children", more, meta))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.check()).isEqualTo("filter-items");
          assertThat(finding.places().getFirst())
              .isEqualTo(new Finding.Place("data.csv", 25_002, "who", "One more"));
        });
  }

  @Test
  void aFileWithoutItsMetaFileIsReported() {
    MemoryFiles files = FaultlessRelease.files().without("monthly.meta.csv");

    assertThat(FaultlessRelease.screen(files).findings())
        .filteredOn(finding -> finding.check().equals("release-file-present"))
        .flatExtracting(Finding::places)
        .containsExactly(new Finding.Place("monthly.meta.csv", 0, "", "monthly.meta.csv"));
  }

  @Test
  void aFailedCheckEndsTheScreeningAfterItsStage() {
    MemoryFiles files = FaultlessRelease.files();
    String text = files.text("monthly.csv");
    String figure = text.replace("300,c,c", "300,,c");
    String both = figure.replaceFirst("(?m)^2024,September", "204,September");

    assertThat(checks(FaultlessRelease.screen(files.with("monthly.csv", both)).findings()))
        .containsExactly("time-period");
    files.with("monthly.csv", both.replaceFirst("2024,September", "2024,Sept"));
    assertThat(checks(FaultlessRelease.screen(files).findings()))
        .containsExactly("time-period", "time-identifier");
    files.with("monthly.csv", figure);
    files.with("second_table.csv", files.text("second_table.csv").replace("2024,", "204,"));
    assertThat(checks(FaultlessRelease.screen(files).findings())).containsExactly("time-period");
  }

  /// The catalogue's percentage says which count is the denominator; the release need not have it.
  @Test
  void aNumeratorIsComparedWithItsDenominatorWithoutTheirPercentage() {
    MemoryFiles files = FaultlessRelease.files();
    files.with(
        "monthly.csv",
        files.text("monthly.csv").replace("Total,470,400,85.1", "Total,470,471,85.1"));
    files.with(
        "monthly.meta.csv",
        files.text("monthly.meta.csv").replaceAll("(?m)^looked_after_reviewed_perc.*\n", ""));

    assertThat(find(FaultlessRelease.screen(files).findings(), "values-numerator").places())
        .containsExactly(
            new Finding.Place("monthly.csv", 2, "looked_after_reviewed", "471 of 470"));
  }

  private static List<Figures.FileSeries> series(MemoryFiles files) {
    return FaultlessRelease.accepted(files).figures().series();
  }
}
