package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openscrutiny.opendata.SingleDataFile.checks;
import static org.openscrutiny.opendata.SingleDataFile.find;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Value;

/// The contents that a cell may have: symbols of the standard, signs of old files, and figures.
class StandardSymbolsTest {
  @ParameterizedTest
  @ValueSource(strings = {"c", "z", "x", "u", "low", "k"})
  void everySymbolIsADifferentValue(String symbol) {
    assertThat(firstOf(symbol, "false")).isEqualTo(Value.ofSymbol(symbol).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"':', x", "., x", ".., x", "'', x", "~, low"})
  void anOldFileMayHaveOldSigns(String sign, String symbol) {
    assertThat(firstOf(sign, "true")).isEqualTo(Value.ofSymbol(symbol).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "Z", "LOW", "K", "[c]", "*", "-", "N/A", "?", "..."})
  void everyOtherSignIsRefused(String sign) {
    for (String legacy : List.of("false", "true")) {
      assertThat(checks(FaultlessRelease.screen(release(sign, legacy)).findings()))
          .as(legacy)
          .containsExactly("values-number");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NULL", "Null", "null", "NA", "na"})
  void aNullIsRefusedInAnyColumn(String sign) {
    for (String column : List.of("placement", "looked_after_children", "version")) {
      Finding finding = find(withSign(sign, column), "rows-null");

      assertThat(finding.level()).isEqualTo(Finding.Level.FAIL);
      assertThat(finding.places()).contains(new Finding.Place("monthly.csv", 3, column, sign));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"N/A", "n/a", ".", "..", "-"})
  void aSignForAMissingValueIsAWarningInEveryColumnButFigures(String sign) {
    for (String column : List.of("placement", "version")) {
      Finding finding = find(withSign(sign, column), "rows-not-available");

      assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
      assertThat(finding.places()).contains(new Finding.Place("monthly.csv", 3, column, sign));
    }
  }

  @Test
  void aPaddedFigureIsReadWithItsDigits() {
    for (String cell : List.of(" 1.50", "1.50 ", "  1.50  ")) {
      ScreeningOutcome.Accepted accepted =
          FaultlessRelease.accepted(release(cell, "false", "looked_after_children_rate"));

      assertThat(checks(accepted.findings())).containsExactly("values-padded");
      assertThat(accepted.figures().series())
          .flatExtracting(each -> each.series().observations())
          .extracting(observation -> observation.value())
          .contains(Value.of(new BigDecimal("1.50")));
    }
  }

  @Test
  void figuresKeepTheirDigitsExactly() {
    for (String text : List.of("0.10", "-0", "007", "12345678901234567", "1.000")) {
      var value = firstOf(text, "false", "looked_after_children_rate");
      assertThat(value).isEqualTo(Value.of(new BigDecimal(text)));
    }
  }

  /// The faultless release with the sign in the third line, in a column that the meta file may not
  /// list.
  private static List<Finding> withSign(String sign, String column) {
    MemoryFiles files = FaultlessRelease.files();
    String text = files.text("monthly.csv").replaceAll("(?m)$(?<=.)", ",1");
    String changed =
        switch (column) {
          case "placement" -> text.replace("Fostered", sign);
          case "version" ->
              text.replaceFirst(",1\n", ",version\n").replace("c,c,z,z,1", "c,c,z,z," + sign);
          default -> text.replace("Fostered,300", "Fostered," + sign);
        };
    return FaultlessRelease.screen(
            files.with(
                "monthly.csv",
                column.equals("version") ? changed : changed.replaceFirst(",1\n", ",version\n")))
        .findings();
  }

  private static MemoryFiles release(String cell, String legacy) {
    return release(cell, legacy, "looked_after_children");
  }

  private static MemoryFiles release(String cell, String legacy, String column) {
    MemoryFiles files = FaultlessRelease.files();
    String text = files.text("monthly.csv");
    files.with(
        "monthly.csv",
        column.equals("looked_after_children")
            ? text.replace("Fostered,301,250,83.1", "Fostered," + cell + ",250,83.1")
            : text.replace("250,83.1,z,", "250,83.1," + cell + ","));
    return files.with(
        "release.json",
        files.text("release.json").replace("\"legacy\": false", "\"legacy\": " + legacy));
  }

  private static Value firstOf(String cell, String legacy) {
    return firstOf(cell, legacy, "looked_after_children");
  }

  private static Value firstOf(String cell, String legacy, String column) {
    ScreeningOutcome.Accepted accepted = FaultlessRelease.accepted(release(cell, legacy, column));
    assertThat(checks(accepted.findings()))
        .isEqualTo(legacy.equals("true") ? List.of("values-legacy") : List.of());
    return accepted.figures().series().stream()
        .map(Figures.FileSeries::series)
        .filter(series -> series.key().indicator().equals(column.replace('_', '-')))
        .filter(series -> series.key().filters().levels().containsValue("Fostered"))
        .findFirst()
        .orElseThrow()
        .observations()
        .getLast()
        .value();
  }
}
