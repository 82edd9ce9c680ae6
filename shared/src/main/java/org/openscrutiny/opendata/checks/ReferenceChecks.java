package org.openscrutiny.opendata.checks;

import java.util.HashMap;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.opendata.rows.Header;

/// Stage 3: whether data file, meta file and catalogue name the same columns and indicators. What
/// `release.json` names is checked by [DescriptionChecks].
record ReferenceChecks(
    String file, Header header, MetaFile meta, FileRules rules, Findings findings) {
  static final Check META_IN_DATA = Check.of("meta-in-data");
  static final Check DATA_IN_META = Check.of("data-in-meta");
  static final Check DATA_EMPTY = Check.of("data-empty");
  static final Check INDICATOR_KNOWN = Check.of("indicator-known");
  static final Check INDICATOR_ONCE = Check.of("indicator-once");
  static final Check INDICATOR_PRESENT = Check.of("indicator-present");
  static final Check FILTER_REQUIRED = Check.of("filter-required");

  void checkMeta() {
    for (String column : meta.named()) {
      if (!header.has(column)) {
        findings.add(META_IN_DATA, meta.name(), 0, "col_name", column);
      }
    }
    if (meta.indicators().isEmpty()) {
      findings.add(INDICATOR_PRESENT, meta.name(), 0, "col_type", "");
    }
    boolean hasFilter =
        meta.filters().stream().anyMatch(filter -> filter.name().equals(FileRules.CALCULATION));
    if (rules.holds() == Holds.PUBLISHER_CALCULATIONS && !hasFilter) {
      add(FILTER_REQUIRED, FileRules.CALCULATION);
    }
  }

  void checkKnown(MetaFile.Row column) {
    if (!column.name().isBlank() && !rules.knows(column.name(), meta)) {
      add(INDICATOR_KNOWN, column.name());
    }
  }

  void checkOnce() {
    var columns = new HashMap<String, String>();
    for (MetaFile.Row column : meta.indicators()) {
      for (String id : rules.ids(column.name(), meta)) {
        String other = columns.put(id, column.name());
        if (other != null && !other.equals(column.name())) {
          add(INDICATOR_ONCE, column.name());
        }
      }
    }
  }

  private void add(Check check, String column) {
    findings.add(check, file, 1, column, column);
  }
}
