package org.openscrutiny.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.openscrutiny.domain.Finding;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.geography.OfficialGazetteer;

/// Screens one data file without a release.
final class SingleDataFile {
  private static final Gazetteer GAZETTEER = OfficialGazetteer.read();

  static final String META =
      """
      col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
      children,Indicator,Children,,,0,,
      """;

  private SingleDataFile() {}

  /// A row of England.
  static String row() {
    return "2024,October,National,E92000001,England,1\n";
  }

  /// @param more the columns after those that every file has
  static List<Finding> alone(String more, String rows) {
    return alone(more, rows, META);
  }

  static List<Finding> alone(String more, String rows, String meta) {
    String header = "time_period,time_identifier,geographic_level,country_code,country_name,";
    var files = new MemoryFiles().with("data.meta.csv", meta);
    files.with("data.csv", (header + more + "\n" + rows).getBytes(UTF_8));
    return DataFileScreening.alone(files, "data.csv", GAZETTEER);
  }

  static Finding find(List<Finding> findings, String check) {
    return findings.stream()
        .filter(finding -> finding.check().equals(check))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + check + " in " + findings));
  }

  static List<String> checks(List<Finding> findings) {
    return findings.stream().map(Finding::check).toList();
  }
}
