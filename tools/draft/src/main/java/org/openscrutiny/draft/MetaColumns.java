package org.openscrutiny.draft;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a meta file beside a CSV says of its columns.
final class MetaColumns {
  private MetaColumns() {}

  /// @param isFilter otherwise it is an indicator
  record Column(boolean isFilter, String label, String unit) {}

  /// Empty where there is no meta file, or one that can't be read: the draft has one of its own.
  static Map<String, Column> beside(Path csv) throws IOException {
    String name = String.valueOf(csv.getFileName()).replaceFirst("\\.csv(\\.gz)?$", ".meta.csv");
    Path file = csv.resolveSibling(name);
    var columns = new LinkedHashMap<String, Column>();
    if (file.equals(csv) || !Files.isRegularFile(file)) {
      return columns;
    }
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file, UTF_8)) {
      for (NamedCsvRecord row : rows) {
        columns.put(
            row.findField("col_name").orElse("").strip(),
            new Column(
                row.findField("col_type").orElse("").equals("Filter"),
                row.findField("label").orElse("").strip(),
                row.findField("indicator_unit").orElse("").strip()));
      }
    }
    return columns;
  }
}
