package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.openscrutiny.opendata.MetaFile.Column;

/// Reads a `.meta.csv` and checks it by itself: stages 2 (its columns) and 5 (its rows).
record MetaReader(ReleaseFiles files, String name, boolean legacy, Findings findings) {
  private static final List<String> REQUIRED =
      List.of(
          "col_name",
          "col_type",
          "label",
          "indicator_grouping",
          "indicator_unit",
          "indicator_dp",
          "filter_hint",
          "filter_grouping_column");

  /// The column that files older than the standard lack.
  private static final String NEWEST = "indicator_dp";

  private static final Set<String> OPTIONAL = Set.of("filter_default", "parent_filter");
  private static final Set<String> UNITS = Set.of("", "%", "pp", "£", "£m", "numberstring");

  MetaFile read() {
    var columns = new ArrayList<Column>();
    new CsvText(files, name, findings)
        .read(header -> {
          checkHeader(header);
          return CsvText.texts(row -> {
            checkFormulas(header, row);
            columns.add(column(header, row));
          });
        });
    var meta = new MetaFile(name, columns);
    columns.forEach(this::check);
    checkUnique(columns, Column::name, Check.META_NAME, "col_name");
    checkUnique(columns, Column::label, Check.META_LABEL, "label");
    return meta;
  }

  private void checkHeader(Header header) {
    var seen = new HashSet<String>();
    for (String column : header.names()) {
      if (!seen.add(column)) {
        findings.add(Check.COLUMNS_UNIQUE, name, 1, column, column);
      }
      if (!REQUIRED.contains(column) && !OPTIONAL.contains(column)) {
        findings.add(Check.COLUMNS_META_UNKNOWN, name, 1, column, column);
      }
    }
    for (String column : REQUIRED) {
      if (!header.has(column) && !(legacy && column.equals(NEWEST))) {
        findings.add(Check.COLUMNS_REQUIRED, name, 1, column, column);
      }
    }
  }

  private void checkFormulas(Header header, CsvText.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (CellSigns.isFormula(row.cells().get(i))) {
        findings.add(
            Check.ROWS_FORMULA, name, row.line(), header.names().get(i), row.cells().get(i));
      }
    }
  }

  private static Column column(Header header, CsvText.Row row) {
    Function<String, String> cell =
        column -> header.has(column) ? row.cells().get(header.at(column)) : "";
    return new Column(
        row.line(),
        cell.apply("col_name"),
        cell.apply("col_type"),
        cell.apply("label"),
        cell.apply("indicator_grouping"),
        cell.apply("indicator_unit"),
        cell.apply("indicator_dp"),
        cell.apply("filter_hint"),
        cell.apply("filter_grouping_column"),
        cell.apply("filter_default"),
        cell.apply("parent_filter"));
  }

  private void check(Column column) {
    if (GeographicLevel.COLUMNS.contains(column.name())
        || TimeColumns.NAMES.contains(column.name())) {
      add(Check.META_GEOGRAPHY, column, "col_name", column.name());
    }
    if (column.isFilter()) {
      addIfFilled(Check.META_INDICATOR_FIELDS, column, "indicator_grouping", column.grouping());
      addIfFilled(Check.META_INDICATOR_FIELDS, column, "indicator_unit", column.unit());
      addIfFilled(Check.META_INDICATOR_FIELDS, column, "indicator_dp", column.decimalPlaces());
    } else if (column.isIndicator()) {
      addIfFilled(Check.META_FILTER_FIELDS, column, "filter_hint", column.hint());
      addIfFilled(Check.META_FILTER_FIELDS, column, "filter_grouping_column", column.groupedBy());
      addIfFilled(Check.META_FILTER_FIELDS, column, "filter_default", column.byDefault());
      addIfFilled(Check.META_FILTER_FIELDS, column, "parent_filter", column.parent());
      if (!column.decimalPlaces().matches("\\d{0,2}")) {
        add(Check.META_DP, column, "indicator_dp", column.decimalPlaces());
      }
      if (!UNITS.contains(column.unit())) {
        add(Check.META_UNIT, column, "indicator_unit", column.unit());
      }
    } else {
      add(Check.META_TYPE, column, "col_type", column.type());
    }
  }

  private void checkUnique(
      List<Column> columns, Function<Column, String> text, Check check, String field) {
    var seen = new HashSet<String>();
    for (Column column : columns) {
      if (text.apply(column).isBlank() || !seen.add(text.apply(column))) {
        add(check, column, field, text.apply(column));
      }
    }
  }

  private void addIfFilled(Check check, Column column, String field, String text) {
    if (!text.isEmpty()) {
      add(check, column, field, text);
    }
  }

  private void add(Check check, Column column, String field, String found) {
    findings.add(check, name, column.row(), field, found);
  }
}
