package org.openscrutiny.opendata.checks;

import java.util.ArrayList;
import java.util.function.Function;
import org.openscrutiny.opendata.rows.Header;
import org.openscrutiny.opendata.rows.RowHandler;
import org.openscrutiny.opendata.rows.RowSource;

/// Reads a `.meta.csv` and checks it without its data file.
///
/// @param legacy whether the file may be older than the standard
public record MetaFileReader(RowSource source, boolean legacy, Findings findings) {

  public MetaFile read() {
    String name = source.name();
    var rows = new ArrayList<MetaFile.Row>();
    new FileChecks(findings)
        .read(
            source,
            header -> {
              new ColumnChecks(findings).checkMeta(name, header, legacy);
              return RowHandler.ofTexts(row -> {
                checkFormulas(header, row);
                rows.add(row(header, row));
              });
            });
    new MetaFileChecks(name, findings).check(rows);
    return new MetaFile(name, rows);
  }

  private void checkFormulas(Header header, RowHandler.TextRow row) {
    for (int i = 0; i < row.cells().size(); i++) {
      if (CellChecks.isFormula(row.cells().get(i))) {
        findings.add(
            CellChecks.ROWS_FORMULA,
            source.name(),
            row.line(),
            header.names().get(i),
            row.cells().get(i));
      }
    }
  }

  private static MetaFile.Row row(Header header, RowHandler.TextRow row) {
    Function<String, String> cell =
        column -> header.has(column) ? row.cells().get(header.at(column)) : "";
    return new MetaFile.Row(
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
}
