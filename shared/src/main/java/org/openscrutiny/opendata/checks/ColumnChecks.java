package org.openscrutiny.opendata.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openscrutiny.opendata.rows.Header;

/// Stage 2: which columns a data file and a meta file have.
record ColumnChecks(Findings findings) {
  static final Check COLUMNS_UNIQUE = Check.of("columns-unique");
  static final Check COLUMNS_BLANK = Check.of("columns-blank");
  static final Check COLUMNS_REQUIRED = Check.of("columns-required");
  static final Check COLUMNS_META_UNKNOWN = Check.of("columns-meta-unknown");
  static final Check COLUMNS_META_ROWS = Check.of("columns-meta-rows");

  private static final List<String> REQUIRED =
      List.of("time_period", "time_identifier", "geographic_level", "country_code", "country_name");

  private static final List<String> META_REQUIRED =
      List.of(
          "col_name",
          "col_type",
          "label",
          "indicator_grouping",
          "indicator_unit",
          "indicator_dp",
          "filter_hint",
          "filter_grouping_column");

  private static final Set<String> META_OPTIONAL = Set.of("filter_default", "parent_filter");

  /// The column that meta files older than the standard lack.
  private static final String META_NEWEST = "indicator_dp";

  void checkData(String file, Header header, MetaFile meta) {
    checkNames(file, header);
    for (String column : REQUIRED) {
      if (!header.has(column)) {
        add(COLUMNS_REQUIRED, file, column);
      }
    }
    int most = Math.max(header.names().size() - REQUIRED.size(), 0);
    if (meta.rows().size() > most) {
      String found = meta.rows().size() + " rows for " + most + " columns";
      findings.add(COLUMNS_META_ROWS, meta.name(), 0, "", found);
    }
  }

  /// @param legacy whether the file may be older than the standard
  void checkMeta(String file, Header header, boolean legacy) {
    checkNames(file, header);
    for (String column : header.names()) {
      if (!column.isBlank() && !META_REQUIRED.contains(column) && !META_OPTIONAL.contains(column)) {
        add(COLUMNS_META_UNKNOWN, file, column);
      }
    }
    for (String column : META_REQUIRED) {
      if (!header.has(column) && !(legacy && column.equals(META_NEWEST))) {
        add(COLUMNS_REQUIRED, file, column);
      }
    }
  }

  /// Columns without a name that stand together are one finding: a spreadsheet saves every column
  /// that was ever used.
  private void checkNames(String file, Header header) {
    var seen = new HashSet<String>();
    List<String> names = header.names();
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isBlank()) {
        if (!seen.add(names.get(i))) {
          add(COLUMNS_UNIQUE, file, names.get(i));
        }
      } else if (i == 0 || !names.get(i - 1).isBlank()) {
        int last = i;
        while (last + 1 < names.size() && names.get(last + 1).isBlank()) {
          last++;
        }
        findings.add(COLUMNS_BLANK, file, 1, "", SheetColumns.between(i, last));
      }
    }
  }

  private void add(Check check, String file, String column) {
    findings.add(check, file, 1, column, column);
  }
}
