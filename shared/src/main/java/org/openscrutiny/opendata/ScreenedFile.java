package org.openscrutiny.opendata;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;

/// A data file that has been read.
///
/// @param indicators ids, one for each value of a row
/// @param rows the rows that the portal keeps
/// @param filters what each division of its rows is called
/// @param rowsInAll how many rows the file has
record ScreenedFile(
    DataFile file,
    List<String> indicators,
    List<Row> rows,
    Map<FilterColumns.Division, Filters> filters,
    long rowsInAll) {

  String name() {
    return file.data();
  }

  Holds holds() {
    return file.holds();
  }

  Filters filtersOf(Row row) {
    return Objects.requireNonNull(filters.get(row.division()));
  }
}
