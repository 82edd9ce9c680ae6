package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;
import org.openscrutiny.domain.Value;

class ReleaseScreeningTest {
  private static final Period OCTOBER = new Period(TimeIdentifier.OCTOBER, 2024);

  /// Each case changes the faultless release in one place, by a regular expression.
  @ParameterizedTest(name = "{0}: {4}")
  @CsvFileSource(resources = "/screening-cases.csv", numLinesToSkip = 1, maxCharsPerColumn = 10_000)
  void everyFaultIsFoundAndNothingElse(
      String what, String files, String replace, String with, String finds) {
    MemoryFiles release = FaultlessRelease.files();
    for (String file : files.split(";")) {
      String changed = release.text(file).replaceAll(replace, unescaped(with));
      release.with(file, changed);
    }

    ScreeningOutcome screened = FaultlessRelease.screen(release);

    List<String> expected = finds == null ? List.of() : List.of(finds.split(" "));
    assertThat(screened.findings())
        .as("%s", screened.findings())
        .extracting(Finding::check)
        .containsExactlyInAnyOrderElementsOf(expected);
    boolean failed =
        screened.findings().stream().anyMatch(found -> found.level() == Finding.Level.FAIL);
    assertThat(screened)
        .isInstanceOf(failed ? ScreeningOutcome.Refused.class : ScreeningOutcome.Accepted.class);
  }

  @Test
  void figuresKeepTheirDigitsAndSymbolsTheirMeaning() {
    Figures figures = FaultlessRelease.accepted(FaultlessRelease.files()).figures();

    assertThat(value(figures, "looked-after-reviewed-percentage", "Total"))
        .isEqualTo(Value.of(new BigDecimal("85.90")));
    assertThat(value(figures, "looked-after-children-rate", "Fostered"))
        .isEqualTo(new Value.NotApplicable());
    assertThat(figures.repeats())
        .singleElement()
        .satisfies(repeat -> {
          assertThat(repeat.table()).isEqualTo("Summary");
          assertThat(repeat.key().indicator()).isEqualTo("looked-after-children");
          assertThat(repeat.value()).isEqualTo(Value.of(new BigDecimal("469")));
        });
    assertThat(figures.calculations())
        .extracting(calculation -> calculation.kind().text())
        .contains("Gap with England", "Change on previous month");
    assertThat(figures.files()).extracting(Figures.FileRows::rows).containsExactly(6, 2, 1);
  }

  @Test
  void aFindingSaysWhereAndWhatToDo() {
    MemoryFiles files = FaultlessRelease.files();
    files.with("monthly.csv", files.text("monthly.csv").replace("Fostered,300", "Fostered,1 300"));

    Finding finding = FaultlessRelease.screen(files).findings().getFirst();

    assertThat(finding.message())
        .isEqualTo("A figure is neither a number nor a symbol: \"1 300\".");
    assertThat(finding.advice()).startsWith("Write digits");
    assertThat(finding.places())
        .containsExactly(new Finding.Place("monthly.csv", 3, "looked_after_children", "1 300"));
  }

  @Test
  void anAreaThatWasRenamedIsOneAreaUnderItsNewestName() {
    MemoryFiles files = FaultlessRelease.files();
    files.with(
        "monthly.csv",
        files.text("monthly.csv").replaceFirst("(?s)852,Southampton", "852,SOUTHAMPTON"));
    files.with(
        "monthly.csv",
        files
            .text("monthly.csv")
            .replaceFirst("(September.*)Southampton,,,Fostered", "$1SOUTHAMPTON,,,Fostered"));

    assertThat(FaultlessRelease.accepted(files).figures().series())
        .extracting(series -> series.series().key().area())
        .contains(new Area(AreaLevel.LOCAL_AUTHORITY, "E06000045", "Southampton"))
        .doesNotContain(new Area(AreaLevel.LOCAL_AUTHORITY, "E06000045", "SOUTHAMPTON"));
  }

  @Test
  void oneFigureIsInOneFile() {
    MemoryFiles files = FaultlessRelease.files();
    files
        .with("again.csv", files.text("monthly.csv"))
        .with("again.meta.csv", files.text("monthly.meta.csv"))
        .with(
            "release.json",
            files
                .text("release.json")
                .replace("second_table.csv", "again.csv")
                .replace("repeated-figures", "figures")
                .replace("\"children\": \"looked-after-children\"", ""))
        .without("second_table.csv")
        .without("second_table.meta.csv");

    assertThat(FaultlessRelease.screen(files).findings())
        .extracting(Finding::check)
        .containsExactly("figures-twice");
  }

  @Test
  void anOldFileMayUseOldSigns() {
    MemoryFiles files = FaultlessRelease.files();
    files.with(
        "release.json",
        files.text("release.json").replace("\"legacy\": false", "\"legacy\": true"));
    files.with("monthly.csv", files.text("monthly.csv").replace("301,250,83.1", ":,,~"));
    files.with(
        "second_table.meta.csv",
        files
            .text("second_table.meta.csv")
            .replace("indicator_dp,", "")
            .replace("Children,,,0,,", "Children,,,,"));

    ScreeningOutcome.Accepted accepted = FaultlessRelease.accepted(files);

    assertThat(accepted.findings()).extracting(Finding::check).containsExactly("values-legacy");
    assertThat(accepted.findings().getFirst().total()).isEqualTo(3);
    assertThat(value(accepted.figures(), "looked-after-children", "Fostered"))
        .isEqualTo(new Value.NotAvailable());
    assertThat(value(accepted.figures(), "looked-after-reviewed-percentage", "Fostered"))
        .isEqualTo(new Value.RoundsToZero());
  }

  @Test
  void aLevelInTwoGroupsIsTwoLevels() {
    MemoryFiles files = FaultlessRelease.files();
    files.with(
        "monthly.meta.csv",
        files.text("monthly.meta.csv").replace("lives,,Total", "lives,region_name,Total"));

    assertThat(FaultlessRelease.accepted(files).figures().series())
        .extracting(series -> series.series().key().filters().levels().get("placement"))
        .contains("Fostered", "South East: Total", "Total");
  }

  @Test
  void aReleaseIsIdentifiedByItsBytesAndNames() {
    String id = FaultlessRelease.screen(FaultlessRelease.files()).id();

    assertThat(id).matches("[0-9a-f]{16}");
    assertThat(FaultlessRelease.screen(FaultlessRelease.files()).id()).isEqualTo(id);
    MemoryFiles changed = FaultlessRelease.files();
    changed.with("monthly.csv", changed.text("monthly.csv") + "\n");
    assertThat(FaultlessRelease.screen(changed).id()).isNotEqualTo(id);
    MemoryFiles renamed = FaultlessRelease.files();
    renamed.with("second.csv", renamed.text("second_table.csv")).without("second_table.csv");
    assertThat(FaultlessRelease.screen(renamed).id()).isNotEqualTo(id);
  }

  private static Value value(Figures figures, String indicator, String placement) {
    return figures.series().stream()
        .map(Figures.FileSeries::series)
        .filter(series -> series.key().indicator().equals(indicator))
        .filter(series -> series.key().area().code().equals("E06000045"))
        .filter(series -> series.key().filters().levels().containsValue(placement))
        .findFirst()
        .flatMap(series -> series.at(OCTOBER))
        .orElseThrow();
  }

  private static String unescaped(String text) {
    if (text == null) {
      return "";
    }
    String thousand = text.replace("8{1000}", "8".repeat(1000));
    return thousand
        .replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\u0000", "\0")
        .replace("\\uFEFF", "\uFEFF")
        .replace("\\u00A0", "\u00A0")
        .replace("\\t", "\t")
        .replaceAll("\\$(?!\\d)", "\\\\\\$");
  }
}
