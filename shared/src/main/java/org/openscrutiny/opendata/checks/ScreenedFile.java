package org.openscrutiny.opendata.checks;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.LimitColumn;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.opendata.rows.DimensionIndex;
import org.openscrutiny.opendata.rows.LongTable;
import org.openscrutiny.opendata.rows.PackedValue;
import org.openscrutiny.opendata.rows.RetainedRows;

/// A data file whose rows have been read, or the part of it that is about one measure.
///
/// @param indicators ids, one for each value of a row
/// @param rows the rows that the portal keeps, those of other measures included
/// @param measure the level of the filter whose levels are measures; empty if all rows hold one
/// @param dimensions the numbers of areas, periods and filters
/// @param rowsInAll how many rows the file has
public record ScreenedFile(
    DataFile file,
    List<String> indicators,
    RetainedRows rows,
    FilterCombinations combinations,
    Optional<String> measure,
    DimensionIndex dimensions,
    long rowsInAll) {

  public String name() {
    return file.data();
  }

  public Holds holds() {
    return file.holds();
  }

  /// Whether a row is about this measure.
  boolean has(long row) {
    return measure.isEmpty() || combinations.ownLevel(rows.combination(row)).equals(measure.get());
  }

  /// The ids of the periods for which the file has a row about an indicator and an area.
  Stream<String> periods(String indicator, String areaCode) {
    return LongStream.range(0, indicators.contains(indicator) ? rows.size() : 0)
        .filter(row -> has(row) && dimensions.area(rows.area(row)).code().equals(areaCode))
        .mapToObj(row -> dimensions.period(rows.period(row)).id());
  }

  /// The level of a row's area.
  AreaLevel level(long row) {
    return dimensions.area(rows.area(row)).level();
  }

  /// What the figures of a row are about, as one number.
  long cell(long row) {
    return cell(row, rows.period(row));
  }

  /// The same for another period.
  long cell(long row, int period) {
    return DimensionIndex.cell(rows.area(row), combinations.filters(rows.combination(row)), period);
  }

  /// The positions of the values that are figures, and no limits of them.
  int[] figureColumns() {
    return IntStream.range(0, indicators.size())
        .filter(i -> LimitColumn.parse(indicators.get(i)).isEmpty())
        .toArray();
  }

  /// The name that a value's column has in a data file of our own, for findings.
  String column(int indicator) {
    return indicators.get(indicator).replace('-', '_');
  }

  /// The table of the source that has the row.
  public String table(long row) {
    String own = combinations.ownLevel(rows.combination(row));
    return own.isEmpty() ? file.table() : own;
  }

  /// The figures of an indicator in all files, packed, by what they are about. If two files have
  /// the same figure, the first counts.
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
