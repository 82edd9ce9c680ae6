package org.openscrutiny.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.domain.Value;

/// The lists of the standard, entry by entry: identifiers, levels, symbols, units, signs.
class StandardRulesTest {
  /// What may stand in one file, and nothing of two lines.
  private static final List<List<String>> GROUPS =
      List.of(
          List.of("Calendar year"),
          List.of("Reporting year"),
          List.of(
              "January",
              "February",
              "March",
              "April",
              "May",
              "June",
              "July",
              "August",
              "September",
              "October",
              "November",
              "December"),
          IntStream.rangeClosed(1, 52).mapToObj("Week %d"::formatted).toList(),
          List.of("Academic year"),
          List.of("Financial year"),
          List.of("Tax year"),
          List.of("Autumn term", "Spring term", "Summer term"),
          List.of("Autumn and spring term"),
          List.of(
              "Financial year Q1", "Financial year Q2", "Financial year Q3", "Financial year Q4"),
          List.of("Part 1 (April to September)", "Part 2 (October to March)"));

  private static final int GROUPS_OF_FOUR_DIGITS = 4;
  private static final String META =
      """
      col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
      children,Indicator,Children,,,0,,
      """;

  static Stream<List<String>> groups() {
    return GROUPS.stream();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void everyIdentifierOfAGroupStandsBesideEveryOther(List<String> group) {
    String rows =
        group.stream()
            .map(identifier -> years(group) + "," + identifier + ",National,E92000001,England,1\n")
            .collect(Collectors.joining());

    assertThat(checks(alone("children", rows))).isSubsetOf("time-not-kept");
  }

  @ParameterizedTest
  @MethodSource("groups")
  void noIdentifierStandsBesideOneOfAnotherGroup(List<String> group) {
    String own = years(group) + "," + group.getLast() + ",National,E92000001,England,1\n";
    for (List<String> other : GROUPS) {
      if (!other.equals(group)) {
        String row = years(other) + "," + other.getFirst() + ",National,E92000001,England,2\n";

        Finding mixed = find(alone("children", own + row), "time-mixed");

        assertThat(mixed.places())
            .containsExactly(new Finding.Place("data.csv", 3, "time_identifier", other.getFirst()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("groups")
  void theNumberOfDigitsFitsTheIdentifier(List<String> group) {
    for (String identifier : group) {
      for (String wrong :
          List.of(
              years(group).length() == 4 ? "202425" : "2024",
              "",
              "24",
              "20245",
              "202426",
              "199901",
              "2024/25",
              "2024-25",
              "٢٠٢٤",
              "2024252")) {
        String row = wrong + "," + identifier + ",National,E92000001,England,1\n";

        Finding period = find(alone("children", row), "time-period");

        assertThat(period.places())
            .containsExactly(new Finding.Place("data.csv", 2, "time_period", wrong));
      }
    }
  }

  @Test
  void theTurnOfACenturyIsTwoConsecutiveYears() {
    String row = "199900,Academic year,National,E92000001,England,1\n";

    assertThat(alone("children", row)).isEmpty();
  }

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
  void everyLevelNeedsItsOwnColumns(String level, String cells, String notItsOwn) {
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
  void whatIsLeftOutIsCounted() {
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
  @ValueSource(strings = {"c", "z", "x", "u", "low", "k"})
  void everySymbolIsAValueOfItsOwn(String symbol) {
    assertThat(firstOf(symbol, "false")).isEqualTo(Value.ofSymbol(symbol).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"':', x", "., x", ".., x", "'', x", "~, low"})
  void anOldFileMaySayItInTheOldWay(String sign, String symbol) {
    assertThat(firstOf(sign, "true")).isEqualTo(Value.ofSymbol(symbol).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "Z", "LOW", "K", "[c]", "*", "-", "N/A", "?", "..."})
  void nothingElseIsASymbol(String sign) {
    for (String legacy : List.of("false", "true")) {
      assertThat(checks(GoodRelease.screen(release(sign, legacy)).findings()))
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
  void aSignForWhatIsMissingIsAWarningWhereverNoFigureBelongs(String sign) {
    for (String column : List.of("placement", "version")) {
      Finding finding = find(withSign(sign, column), "rows-not-available");

      assertThat(finding.level()).isEqualTo(Finding.Level.WARNING);
      assertThat(finding.places()).contains(new Finding.Place("monthly.csv", 3, column, sign));
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "%", "pp", "£", "£m", "numberstring"})
  void everyUnitOfTheStandardIsTaken(String unit) {
    assertThat(alone("children", row(), META.replace(",,,0,,", ",," + unit + ",0,,"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"percent", "PP", "£M", "$", " %", "number"})
  void noOtherUnitIs(String unit) {
    assertThat(alone("children", row(), META.replace(",,,0,,", ",," + unit + ",0,,")))
        .singleElement()
        .satisfies(finding ->
            assertThat(finding.places())
                .containsExactly(new Finding.Place("data.meta.csv", 2, "indicator_unit", unit)));
  }

  @Test
  void theFormOfTheFileChangesNothing() {
    List<Figures.FileSeries> usual = series(GoodRelease.files());
    MemoryFiles files = GoodRelease.files();
    List<List<String>> table = NaiveRecheck.table(files.text("monthly.csv"));
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

      Screened.Accepted accepted =
          GoodRelease.accepted(
              files.with("monthly.csv", (random.nextBoolean() ? "\uFEFF" : "") + text));

      assertThat(accepted.findings()).isEmpty();
      assertThat(accepted.figures().series()).isEqualTo(usual);
    }
  }

  @Test
  void aLevelMayHoldCommasQuotesAndLineEnds() {
    String level = "Fostered, \"kin\"\nor near";
    MemoryFiles files = GoodRelease.files();
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
  void aFileWithoutItsMetaFileIsNamed() {
    MemoryFiles files = GoodRelease.files().without("monthly.meta.csv");

    assertThat(GoodRelease.screen(files).findings())
        .filteredOn(finding -> finding.check().equals("release-file-present"))
        .flatExtracting(Finding::places)
        .containsExactly(new Finding.Place("monthly.meta.csv", 0, "", "monthly.meta.csv"));
  }

  @Test
  void aFailEndsTheRunAfterItsStage() {
    MemoryFiles files = GoodRelease.files();
    String text = files.text("monthly.csv");
    String figure = text.replace("300,c,c", "300,,c");
    String both = figure.replaceFirst("(?m)^2024,September", "204,September");

    assertThat(checks(GoodRelease.screen(files.with("monthly.csv", both)).findings()))
        .containsExactly("time-period");
    files.with("monthly.csv", both.replaceFirst("2024,September", "2024,Sept"));
    assertThat(checks(GoodRelease.screen(files).findings()))
        .containsExactly("time-period", "time-identifier");
    files.with("monthly.csv", figure);
    files.with("second_table.csv", files.text("second_table.csv").replace("2024,", "204,"));
    assertThat(checks(GoodRelease.screen(files).findings())).containsExactly("time-period");
  }

  /// The percentage that says which count is part of which need not be in the release.
  @Test
  void aPartIsAtMostItsWholeWithoutTheirPercentageToo() {
    MemoryFiles files = GoodRelease.files();
    files.with(
        "monthly.csv",
        files.text("monthly.csv").replace("Total,470,400,85.1", "Total,470,471,85.1"));
    files.with(
        "monthly.meta.csv",
        files.text("monthly.meta.csv").replaceAll("(?m)^looked_after_reviewed_perc.*\n", ""));

    assertThat(find(GoodRelease.screen(files).findings(), "values-numerator").places())
        .containsExactly(
            new Finding.Place("monthly.csv", 2, "looked_after_reviewed", "471 of 470"));
  }

  @Test
  void aPaddedFigureIsReadWithItsDigits() {
    for (String cell : List.of(" 1.50", "1.50 ", "  1.50  ")) {
      Screened.Accepted accepted =
          GoodRelease.accepted(release(cell, "false", "looked_after_children_rate"));

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

  private static String years(List<String> group) {
    return GROUPS.indexOf(group) < GROUPS_OF_FOUR_DIGITS ? "2024" : "202425";
  }

  private static String row() {
    return "2024,October,National,E92000001,England,1\n";
  }

  private static List<Finding> place(String level, Map<String, String> columns) {
    List<String> names = columns.keySet().stream().sorted().toList();
    String cells = names.stream().map(columns::get).collect(Collectors.joining(","));
    return alone(
        String.join(",", names) + ",children",
        "2024,October,%s,E92000001,England,%s,1\n".formatted(level, cells));
  }

  private static List<Finding> alone(String more, String rows) {
    return alone(more, rows, META);
  }

  private static List<Finding> alone(String more, String rows, String meta) {
    String header = "time_period,time_identifier,geographic_level,country_code,country_name,";
    var files = new MemoryFiles().with("data.meta.csv", meta);
    files.with("data.csv", (header + more + "\n" + rows).getBytes(UTF_8));
    return DataFileScreening.alone(files, "data.csv");
  }

  /// The good release with the sign in the third line, also in a column that nobody lists.
  private static List<Finding> withSign(String sign, String column) {
    MemoryFiles files = GoodRelease.files();
    String text = files.text("monthly.csv").replaceAll("(?m)$(?<=.)", ",1");
    String changed =
        switch (column) {
          case "placement" -> text.replace("Fostered", sign);
          case "version" ->
              text.replaceFirst(",1\n", ",version\n").replace("c,c,z,z,1", "c,c,z,z," + sign);
          default -> text.replace("Fostered,300", "Fostered," + sign);
        };
    return GoodRelease.screen(
            files.with(
                "monthly.csv",
                column.equals("version") ? changed : changed.replaceFirst(",1\n", ",version\n")))
        .findings();
  }

  private static MemoryFiles release(String cell, String legacy) {
    return release(cell, legacy, "looked_after_children");
  }

  private static MemoryFiles release(String cell, String legacy, String column) {
    MemoryFiles files = GoodRelease.files();
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
    Screened.Accepted accepted = GoodRelease.accepted(release(cell, legacy, column));
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

  private static List<Figures.FileSeries> series(MemoryFiles files) {
    return GoodRelease.accepted(files).figures().series();
  }

  private static Finding find(List<Finding> findings, String check) {
    return findings.stream()
        .filter(finding -> finding.check().equals(check))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + check + " in " + findings));
  }

  private static List<String> checks(List<Finding> findings) {
    return findings.stream().map(Finding::check).toList();
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
