package org.openscrutiny.opendata.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a `.meta.csv` says about the columns of its data file.
public record MetaFile(String name, List<Row> rows) {
  /// One row: what the meta file says about one column.
  ///
  /// @param line of the meta file
  /// @param groupedBy the data column that groups this filter's levels; empty for none
  /// @param byDefault the level to show first; empty for none
  public record Row(
      long line,
      String name,
      String type,
      String label,
      String grouping,
      String unit,
      String decimalPlaces,
      String hint,
      String groupedBy,
      String byDefault,
      String parent) {
    boolean isFilter() {
      return type.equals("Filter");
    }

    boolean isIndicator() {
      return type.equals("Indicator");
    }
  }

  public MetaFile {
    rows = List.copyOf(rows);
  }

  List<Row> filters() {
    return rows.stream().filter(Row::isFilter).toList();
  }

  public List<Row> indicators() {
    return rows.stream().filter(Row::isIndicator).toList();
  }

  /// Every data column that the meta file names, grouping columns among them.
  Set<String> named() {
    return rows.stream()
        .flatMap(row -> Stream.of(row.name(), row.groupedBy(), row.parent()))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  /// The name of the meta file that belongs to a data file, plain or compressed.
  public static Optional<String> nameFor(String data, List<String> names) {
    return Stream.of(usualName(data), usualName(data) + ".gz").filter(names::contains).findFirst();
  }

  /// The name that the meta file of a data file ought to have.
  static String usualName(String data) {
    return data.replaceFirst("\\.csv(\\.gz)?$", "") + ".meta.csv";
  }
}
