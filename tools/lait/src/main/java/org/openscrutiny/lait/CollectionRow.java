package org.openscrutiny.lait;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// One row of the collection, as it is written.
///
/// @param line where it starts in the file
/// @param malformed whether its cells don't fit the header; then all of them stand in `value`
record CollectionRow(
    long line,
    String measure,
    String item,
    String period,
    String place,
    String value,
    String number,
    String region,
    boolean malformed) {
  private static final List<String> COLUMNS =
      List.of(
          "Short Desc", "Data item", "Years", "LA and Regions", "Values", "LA Number", "Region");

  /// @return how many rows there are
  static long readAll(Path file, Consumer<CollectionRow> rows) {
    return new CsvTable(file, COLUMNS).read(line -> rows.accept(of(line)));
  }

  private static CollectionRow of(CsvTable.Line line) {
    List<String> cells = line.cells();
    return line.malformed()
        ? new CollectionRow(line.number(), "", "", "", "", String.join(" | ", cells), "", "", true)
        : new CollectionRow(
            line.number(),
            cells.get(0),
            cells.get(1),
            cells.get(2),
            cells.get(3),
            cells.get(4),
            cells.get(5),
            cells.get(6),
            false);
  }
}
