package org.openscrutiny.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table as the open data standard has it: every cell is a text.
///
/// @param columns their names, each once
record TidyTable(List<String> columns, List<List<String>> rows) {
  TidyTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  int at(String column) {
    return columns.indexOf(column);
  }

  Stream<String> cells(String column) {
    int at = at(column);
    return at < 0 ? Stream.empty() : rows.stream().map(row -> row.get(at));
  }

  /// The rows of which a column has this level, without the column.
  TidyTable keeping(String column, String level) {
    int at = at(column);
    return new TidyTable(columns, rows.stream().filter(row -> row.get(at).equals(level)).toList())
        .without(Set.of(column));
  }

  TidyTable without(Set<String> left) {
    int[] kept =
        IntStream.range(0, columns.size()).filter(at -> !left.contains(columns.get(at))).toArray();
    return new TidyTable(
        IntStream.of(kept).mapToObj(columns::get).toList(),
        rows.stream().map(row -> IntStream.of(kept).mapToObj(row::get).toList()).toList());
  }

  /// The same with other cells in two columns; empty leaves a row as it is.
  TidyTable withPeriods(java.util.function.Function<Period, Optional<Period>> change) {
    int period = at(StandardColumns.PERIOD);
    int identifier = at(StandardColumns.IDENTIFIER);
    return new TidyTable(
        columns,
        rows.stream()
            .map(row ->
                change
                    .apply(new Period(row.get(period), row.get(identifier)))
                    .map(now -> {
                      var changed = new ArrayList<>(row);
                      changed.set(period, now.text());
                      changed.set(identifier, now.identifier());
                      return List.copyOf(changed);
                    })
                    .orElse(row))
            .toList());
  }

  /// The texts of the two columns of time.
  record Period(String text, String identifier) {}
}
