package org.openscrutiny.opendata;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.Unit;

/// Checks the header of a data file against its meta file and the catalogue: stages 2 to 5.
record HeaderChecks(String file, Header header, MetaFile meta, FileRules rules, Findings findings) {
  private static final List<String> REQUIRED =
      List.of("time_period", "time_identifier", "geographic_level", "country_code", "country_name");

  /// A sex or an ethnic group in a column's name: a filter that was folded into an indicator.
  private static final Set<String> CHARACTERISTICS =
      Set.of(
          "male",
          "males",
          "female",
          "females",
          "boy",
          "boys",
          "girl",
          "girls",
          "men",
          "women",
          "asian",
          "indian",
          "pakistani",
          "bangladeshi",
          "chinese",
          "black",
          "african",
          "caribbean",
          "white",
          "irish",
          "arab",
          "gypsy",
          "roma",
          "traveller",
          "travellers");

  void run() {
    checkColumns();
    checkMetaAgainstData();
    meta.indicators().forEach(this::checkIndicator);
    meta.filters().forEach(this::checkGroups);
    checkIndicatorsOnce();
    header.names().forEach(this::checkName);
  }

  private void checkColumns() {
    var seen = new HashSet<String>();
    for (String column : header.names()) {
      if (!seen.add(column)) {
        add(Check.COLUMNS_UNIQUE, column);
      }
    }
    for (String column : REQUIRED) {
      if (!header.has(column)) {
        add(Check.COLUMNS_REQUIRED, column);
      }
    }
    int most = Math.max(header.names().size() - REQUIRED.size(), 0);
    if (meta.columns().size() > most) {
      String found = meta.columns().size() + " rows for " + most + " columns";
      findings.add(Check.COLUMNS_META_ROWS, meta.name(), 0, "", found);
    }
  }

  private void checkMetaAgainstData() {
    for (String column : meta.named()) {
      if (!header.has(column)) {
        findings.add(Check.META_IN_DATA, meta.name(), 0, "col_name", column);
      }
    }
    if (meta.indicators().isEmpty()) {
      findings.add(Check.INDICATOR_PRESENT, meta.name(), 0, "col_type", "");
    }
    boolean told = meta.filters().stream().anyMatch(filter -> filter.name().equals("calculation"));
    if (rules.holds() == Holds.PUBLISHER_CALCULATIONS && !told) {
      add(Check.FILTER_REQUIRED, "calculation");
    }
  }

  private void checkIndicator(MetaFile.Column column) {
    if (!column.name().isBlank() && !rules.knows(column.name(), meta)) {
      findings.add(Check.INDICATOR_KNOWN, file, 1, column.name(), column.name());
    }
    Optional<Indicator> indicator = rules.indicator(column.name());
    if (indicator.isPresent() && rules.holds() != Holds.PUBLISHER_CALCULATIONS) {
      boolean percent = indicator.get().unit() == Unit.PERCENT;
      if (percent != column.unit().equals("%")) {
        String found = column.name() + " in " + (column.unit().isEmpty() ? "blank" : column.unit());
        findings.add(Check.META_UNIT_CATALOGUE, meta.name(), column.row(), "indicator_unit", found);
      }
    }
    for (String word : column.name().toLowerCase(Locale.ROOT).split("_", -1)) {
      if (CHARACTERISTICS.contains(word)) {
        add(Check.NAME_CHARACTERISTIC, column.name());
      }
    }
  }

  /// A column of figures groups nothing.
  private void checkGroups(MetaFile.Column filter) {
    if (meta.indicators().stream().anyMatch(each -> each.name().equals(filter.groupedBy()))) {
      findings.add(
          Check.FILTER_GROUPS,
          meta.name(),
          filter.row(),
          "filter_grouping_column",
          filter.groupedBy());
    }
  }

  private void checkIndicatorsOnce() {
    var columns = new HashMap<String, String>();
    for (MetaFile.Column column : meta.indicators()) {
      for (String id : rules.ids(column.name(), meta)) {
        String other = columns.put(id, column.name());
        if (other != null && !other.equals(column.name())) {
          add(Check.INDICATOR_ONCE, column.name());
        }
      }
    }
  }

  private void checkName(String column) {
    if (CellSigns.isFormula(column)) {
      add(Check.ROWS_FORMULA, column);
    }
    if (column.contains(" ")) {
      add(Check.NAME_SPACES, column);
    } else if (!column.matches("[a-z][a-z0-9_]*")) {
      add(Check.NAME_SNAKE_CASE, column);
    }
  }

  private void add(Check check, String column) {
    findings.add(check, file, 1, column, column);
  }
}
