package org.openscrutiny.lait;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Unit;

/// Writes the data files of the release, each with its meta file.
///
/// @param folder where they go
record DataFiles(Path folder) {
  /// The symbol for a cell whose row exists because of another measure, where the collection has no
  /// row for this one.
  private static final String FILLED = "z";

  private static final List<String> TIME = List.of("time_period", "time_identifier");
  private static final List<String> META =
      List.of(
          "col_name",
          "col_type",
          "label",
          "indicator_grouping",
          "indicator_unit",
          "indicator_dp",
          "filter_hint",
          "filter_grouping_column");

  /// @return how many cells had to be filled, since the collection has no row for them
  long write(DataTable table, Labels labels) throws IOException {
    long filled = 0;
    try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(table.name() + ".csv"))) {
      csv.writeRecord(header(table));
      for (Period period : table.periods()) {
        for (Location location : table.locations(period)) {
          var row = new ArrayList<String>();
          row.add(period.timePeriod());
          row.add(period.identifier().label());
          row.addAll(location.cells());
          for (SortedMap<Period, Map<Location, String>> cells : table.columns().values()) {
            String text = cells.getOrDefault(period, Map.of()).get(location);
            filled += text == null ? 1 : 0;
            row.add(text == null ? FILLED : text);
          }
          csv.writeRecord(row);
        }
      }
    }
    try (CsvWriter csv = CsvWriter.builder().build(folder.resolve(table.name() + ".meta.csv"))) {
      csv.writeRecord(META);
      table.columns().keySet().forEach(measure -> csv.writeRecord(meta(measure, labels)));
    }
    return filled;
  }

  private static List<String> header(DataTable table) {
    var header = new ArrayList<>(TIME);
    header.addAll(Location.COLUMNS);
    table.columns().keySet().forEach(measure -> header.add(measure.column()));
    return header;
  }

  private static List<String> meta(Measure measure, Labels labels) {
    Unit unit = measure.unit();
    return List.of(
        measure.column(),
        "Indicator",
        labels.name(measure),
        "",
        unit == Unit.PERCENT || unit == Unit.POUNDS ? unit.id() : "",
        Integer.toString(labels.decimalPlaces(measure)),
        "",
        "");
  }
}
