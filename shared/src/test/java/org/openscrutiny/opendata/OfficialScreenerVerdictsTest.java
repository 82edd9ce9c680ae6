package org.openscrutiny.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.geography.OfficialGazetteer;

/// The files with which the department tests its own screener get its own verdicts.
@Tag("official-data")
class OfficialScreenerVerdictsTest {
  /// Files that the index doesn't list: each broken in its meta file.
  private static final Map<String, String> ALSO_REFUSED =
      Map.of(
          "label.csv", "meta-label",
          "filter_group_match.csv", "meta-in-data",
          "indicator_dp_negative.csv", "meta-dp",
          "indicator_unit_validation.csv", "meta-unit");

  /// The check that each file of the index is about.
  private static final Map<String, String> ABOUT =
      Map.ofEntries(
          Map.entry("roundedzero_symbols.csv", "values-obsolete"),
          Map.entry("notavailable_symbols.csv", "values-obsolete"),
          Map.entry("blanks_indicators.csv", "values-blank"),
          Map.entry("duplicate_rows.csv", "rows-duplicate"),
          Map.entry("whitespace_filters.csv", "filter-spaces"),
          Map.entry("time_period.csv", "time-period"),
          Map.entry("time_period_six.csv", "time-period"),
          Map.entry("time_identifier_mix.csv", "time-mixed"),
          Map.entry("geography_level_present.csv", "geography-columns"),
          Map.entry("la_combinations.csv", "geography-code"),
          Map.entry("region_for_la.csv", "geography-region-for-la"),
          Map.entry("total.csv", "filter-default"),
          Map.entry("unexpected_number_of_columns_in_data_file.csv", "file-ragged"));

  @TestFactory
  Stream<DynamicTest> everyFileOfTheDepartmentsTestsGetsItsVerdict() throws IOException {
    Path folder = OfficialData.folder("bad");
    var verdicts = new HashMap<String, String>();
    try (var index = CsvReader.builder().ofNamedCsvRecord(folder.resolve("INDEX.csv"))) {
      index.forEach(row -> verdicts.put(row.getField("file"), row.getField("outcome")));
    }
    ALSO_REFUSED.keySet().forEach(file -> verdicts.put(file, "FAIL"));
    return verdicts.entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                entry.getKey() + " " + entry.getValue(),
                () -> verdict(folder, entry.getKey(), entry.getValue())));
  }

  private static void verdict(Path folder, String file, String outcome) {
    List<Finding> findings =
        DataFileScreening.alone(new FolderFiles(folder), file, OfficialGazetteer.read());
    List<String> failed = of(findings, Finding.Level.FAIL);
    switch (outcome) {
      case "FAIL", "reject" -> assertThat(failed).isNotEmpty();
      case "ADVISORY" -> {
        assertThat(failed).isEmpty();
        assertThat(findings).isNotEmpty();
      }
      case "PASS", "accept" -> assertThat(failed).as("%s", findings).isEmpty();
      default -> throw new AssertionError("The index has a new outcome: " + outcome);
    }
    String about = ABOUT.getOrDefault(file, ALSO_REFUSED.getOrDefault(file, ""));
    if (!about.isEmpty()) {
      assertThat(findings).extracting(Finding::check).contains(about);
    }
  }

  private static List<String> of(List<Finding> findings, Finding.Level level) {
    return findings.stream().filter(f -> f.level() == level).map(Finding::check).toList();
  }
}
