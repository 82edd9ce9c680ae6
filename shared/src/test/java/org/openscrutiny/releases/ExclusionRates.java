package org.openscrutiny.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A release of official rates of permanent exclusion in one file, `rate.csv`.
final class ExclusionRates {
  private ExclusionRates() {}

  /// Adds what a release needs beside its data file.
  static void describe(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("rate.meta.csv"),
        """
        col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
        rate,Indicator,Permanent exclusion rate,,%,3,,
        """);
    Path alike = Path.of("src/test/resources/official/exclusions-by-reason/release.json");
    Files.writeString(
        folder.resolve("release.json"),
        Files.readString(alike)
            .replace("exclusions-by-reason", "official-exclusions")
            .replace("exclusions_by_reason.csv.gz", "rate.csv")
            .replace("2018-07-19", "2024-07-18")
            .replace("\"legacy\": true", "\"legacy\": false")
            .replaceFirst(
                "(?s)\"columns\": \\{.*?\\}",
                "\"columns\": {\"rate\": \"permanent-exclusion-rate\"}"));
  }

  /// The disagreements of a quality report with these rates, in one line each.
  static List<String> disagreements(JsonNode report) {
    var found = new ArrayList<String>();
    for (JsonNode each : report.get("disagreements")) {
      assertThat(each.get("rule").textValue()).isEqualTo("official-figure");
      assertThat(each.get("source").textValue()).isEqualTo("official-exclusions");
      found.add(
          "%s, %s: %s, official %s"
              .formatted(
                  each.get("what").textValue(),
                  each.get("label").textValue(),
                  each.get("printed"),
                  each.get("ours")));
    }
    return found;
  }
}
