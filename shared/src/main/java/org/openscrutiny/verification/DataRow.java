package org.openscrutiny.verification;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Period;

/// One row of a dataset's `data.csv`.
///
/// @param unit its id; empty where the indicator is not in the catalogue
/// @param level the label of the area's level
/// @param value the figure; empty where there is a symbol instead
/// @param symbol `c` where the figure is hidden
/// @param groups of the levels of its filters, in the form of the filters; empty where there are
///   none
/// @param calculation what the publisher calculated from the figure; empty for the figure itself
public record DataRow(
    Figure figure,
    String unit,
    Period period,
    String level,
    String areaName,
    Optional<BigDecimal> value,
    String symbol,
    String groups,
    String calculation) {
  private static final String HIDDEN = "c";
  private static final String TABLE = "table: ";

  /// @throws PublicDocuments.Unreadable when it is not such a file
  public static List<DataRow> of(String csv) {
    return of(csv, indicator -> true);
  }

  /// The rows of some indicators.
  ///
  /// @throws PublicDocuments.Unreadable when it is not such a file
  static List<DataRow> of(String csv, Predicate<String> indicator) {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return rows.stream()
          .filter(row -> indicator.test(row.getField("indicator_id")))
          .map(DataRow::of)
          .toList();
    } catch (IOException | RuntimeException e) {
      throw new PublicDocuments.Unreadable("The data.csv can't be read: " + e.getMessage());
    }
  }

  private static DataRow of(NamedCsvRecord row) {
    String time = row.getField("time_period");
    String identifier = row.getField("time_identifier");
    Period period =
        Period.parse(time, identifier)
            .orElseThrow(() -> new IllegalArgumentException(time + " is no " + identifier));
    String value = row.getField("value");
    return new DataRow(
        new Figure(
            row.getField("indicator_id"),
            row.getField("area_code"),
            withoutTable(row.getField("filters")),
            row.getField("period")),
        row.getField("unit"),
        period,
        row.getField("geographic_level"),
        row.getField("area_name"),
        value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
        row.getField("symbol"),
        row.findField("filter_groups").orElse(""),
        row.getField("calculation"));
  }

  /// The second printing of a figure has the name of its table among its filters.
  private static String withoutTable(String filters) {
    return Arrays.stream(filters.split("; ", -1))
        .filter(each -> !each.startsWith(TABLE))
        .collect(Collectors.joining("; "));
  }

  /// The same row about another figure.
  public DataRow about(Figure other) {
    return new DataRow(other, unit, period, level, areaName, value, symbol, groups, calculation);
  }

  public boolean isHidden() {
    return symbol.equals(HIDDEN);
  }

  public boolean isFigure() {
    return calculation.isEmpty();
  }

  /// Whether it is a count, not a percentage or a rate.
  public boolean isCount() {
    return unit.equals("number");
  }

  /// Whether it is a count of people in one area. The figure of a group of authorities is a mean.
  boolean countsPeople() {
    return isCount() && !level.equals(AreaLevel.LOCAL_AUTHORITY_GROUP.label());
  }
}
