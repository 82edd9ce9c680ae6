package org.openscrutiny.opendata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a `.meta.csv` says about the columns of its data file.
record MetaFile(String name, List<Column> columns) {
  /// One row of the meta file.
  ///
  /// @param row the line in the meta file
  /// @param groupedBy the data column that groups this filter's levels; empty for none
  /// @param byDefault the level to show first; empty for none
  record Column(
      long row,
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

  MetaFile {
    columns = List.copyOf(columns);
  }

  List<Column> filters() {
    return columns.stream().filter(Column::isFilter).toList();
  }

  List<Column> indicators() {
    return columns.stream().filter(Column::isIndicator).toList();
  }

  /// Every data column that the meta file names, grouping columns among them.
  Set<String> named() {
    return columns.stream()
        .flatMap(column -> Stream.of(column.name(), column.groupedBy(), column.parent()))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  /// The name of the meta file that belongs to a data file, plain or compressed.
  static Optional<String> nameFor(String data, List<String> names) {
    String stem = data.replaceFirst("\\.csv(\\.gz)?$", "");
    return Stream.of(stem + ".meta.csv", stem + ".meta.csv.gz").filter(names::contains).findFirst();
  }
}
