package org.openscrutiny.opendata;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;

/// A data file that has been read, or the part of it that is about one measure.
///
/// @param indicators ids, one for each value of a row
/// @param rows the rows that the portal keeps, those of other measures among them
/// @param measure the level of the filter that tells measures apart; empty where all rows have the
///   same
/// @param space numbers areas, periods and filters
/// @param rowsInAll how many rows the file has
record ScreenedFile(
    DataFile file,
    List<String> indicators,
    KeptRows rows,
    Divisions divisions,
    Optional<String> measure,
    DimensionIndex space,
    long rowsInAll) {

  String name() {
    return file.data();
  }

  Holds holds() {
    return file.holds();
  }

  /// Whether a row is about this measure.
  boolean has(long row) {
    return measure.isEmpty() || divisions.ownLevel(rows.division(row)).equals(measure.get());
  }

  /// Where the figures of a row stand in the release.
  long cell(long row) {
    return DimensionIndex.cell(
        rows.area(row), divisions.filters(rows.division(row)), rows.period(row));
  }

  /// The name of a value's column in a data file of our own, for findings.
  String column(int indicator) {
    return indicators.get(indicator).replace('-', '_');
  }

  /// The table of the source that a row is printed in.
  String table(long row) {
    String own = divisions.ownLevel(rows.division(row));
    return own.isEmpty() ? file.table() : own;
  }

  /// The figures of an indicator in all files, packed, by where they stand; where two files have
  /// one, the first.
  static LongTable figures(String indicator, List<ScreenedFile> files) {
    var figures = new LongTable();
    for (ScreenedFile file : files) {
      int column = file.indicators().indexOf(indicator);
      for (long row = 0; column >= 0 && row < file.rows().size(); row++) {
        long packed = file.rows().value(row, column);
        if (file.has(row) && PackedValue.isFigure(packed)) {
          figures.putIfAbsent(file.cell(row), packed);
        }
      }
    }
    return figures;
  }
}
