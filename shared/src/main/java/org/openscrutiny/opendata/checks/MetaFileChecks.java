package org.openscrutiny.opendata.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.Unit;

/// Stage 5: the rows of a meta file.
record MetaFileChecks(String file, Findings findings) {
  static final Check META_TYPE = Check.of("meta-type");
  static final Check META_NAME = Check.of("meta-name");
  static final Check META_LABEL = Check.of("meta-label");
  static final Check META_GEOGRAPHY = Check.of("meta-geography");
  static final Check META_FILTER_FIELDS = Check.of("meta-filter-fields");
  static final Check META_INDICATOR_FIELDS = Check.of("meta-indicator-fields");
  static final Check META_DP = Check.of("meta-dp");
  static final Check META_UNIT = Check.of("meta-unit");
  static final Check META_UNIT_CATALOGUE = Check.of("meta-unit-catalogue");

  private static final Set<String> UNITS = Set.of("", "%", "pp", "£", "£m", "numberstring");
  private static final String PERCENT = "%";

  /// Checks the rows without the data file.
  void check(List<MetaFile.Row> rows) {
    rows.forEach(this::check);
    checkUnique(rows, MetaFile.Row::name, META_NAME, "col_name");
    checkUnique(rows, MetaFile.Row::label, META_LABEL, "label");
  }

  private void check(MetaFile.Row row) {
    if (GeographicLevel.COLUMNS.contains(row.name()) || TimeColumns.NAMES.contains(row.name())) {
      add(META_GEOGRAPHY, row, "col_name", row.name());
    }
    if (row.isFilter()) {
      addIfFilled(META_INDICATOR_FIELDS, row, "indicator_grouping", row.grouping());
      addIfFilled(META_INDICATOR_FIELDS, row, "indicator_unit", row.unit());
      addIfFilled(META_INDICATOR_FIELDS, row, "indicator_dp", row.decimalPlaces());
    } else if (row.isIndicator()) {
      checkIndicator(row);
    } else {
      add(META_TYPE, row, "col_type", row.type());
    }
  }

  private void checkIndicator(MetaFile.Row row) {
    addIfFilled(META_FILTER_FIELDS, row, "filter_hint", row.hint());
    addIfFilled(META_FILTER_FIELDS, row, "filter_grouping_column", row.groupedBy());
    addIfFilled(META_FILTER_FIELDS, row, "filter_default", row.byDefault());
    addIfFilled(META_FILTER_FIELDS, row, "parent_filter", row.parent());
    if (!row.decimalPlaces().matches("\\d{0,2}")) {
      add(META_DP, row, "indicator_dp", row.decimalPlaces());
    }
    if (!UNITS.contains(row.unit())) {
      add(META_UNIT, row, "indicator_unit", row.unit());
    }
  }

  /// Whether the unit is that of the catalogue's indicator.
  void checkUnit(MetaFile.Row row, FileRules rules) {
    Optional<Indicator> indicator = rules.indicator(row.name());
    if (indicator.isPresent() && rules.holds() != Holds.PUBLISHER_CALCULATIONS) {
      boolean percent = indicator.get().unit() == Unit.PERCENT;
      if (percent != row.unit().equals(PERCENT)) {
        String found = row.name() + " in " + (row.unit().isEmpty() ? "blank" : row.unit());
        add(META_UNIT_CATALOGUE, row, "indicator_unit", found);
      }
    }
  }

  private void checkUnique(
      List<MetaFile.Row> rows, Function<MetaFile.Row, String> text, Check check, String field) {
    var seen = new HashSet<String>();
    for (MetaFile.Row row : rows) {
      if (text.apply(row).isBlank() || !seen.add(text.apply(row))) {
        add(check, row, field, text.apply(row));
      }
    }
  }

  private void addIfFilled(Check check, MetaFile.Row row, String field, String text) {
    if (!text.isEmpty()) {
      add(check, row, field, text);
    }
  }

  private void add(Check check, MetaFile.Row row, String field, String found) {
    findings.add(check, file, row.line(), field, found);
  }
}
