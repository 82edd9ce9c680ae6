package org.openscrutiny.opendata.checks;

import org.openscrutiny.opendata.rows.Header;

/// The checks of the stages 2 to 5 that need the header of a data file and its meta file.
public record HeaderChecks(
    String file, Header header, MetaFile meta, FileRules rules, Findings findings) {

  public void run() {
    var references = new ReferenceChecks(file, header, meta, rules, findings);
    var names = new ColumnNameChecks(file, findings);
    var rows = new MetaFileChecks(meta.name(), findings);
    new ColumnChecks(findings).checkData(file, header, meta);
    references.checkMeta();
    for (MetaFile.Row indicator : meta.indicators()) {
      references.checkKnown(indicator);
      rows.checkUnit(indicator, rules);
      names.checkIndicator(indicator.name());
    }
    FilterColumns.checkGrouping(meta, findings);
    references.checkOnce();
    for (String column : header.names()) {
      if (CellChecks.isFormula(column)) {
        findings.add(CellChecks.ROWS_FORMULA, file, 1, column, column);
      }
      names.check(column);
    }
  }
}
