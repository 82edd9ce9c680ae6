package org.openscrutiny.opendata;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openscrutiny.domain.Finding;

/// Everything that a release is screened for. The stage, the level and the sentences of each check
/// stand in the table `checks.csv`, which anybody can read; the constants only name its rows.
///
/// Stages and rules: the production guides of the Department for Education's analysts ("open data
/// standards") and its screener, eesyscreener 0.3, with the portal's own additions.
public enum Check {
  RELEASE_ARCHIVE,
  RELEASE_DESCRIPTION,
  RELEASE_FILE_PRESENT,
  RELEASE_FILE_UNNAMED,
  FILE_FORMAT,
  FILE_ENCODING,
  FILE_LIMITS,
  FILE_HEADER,
  FILE_ROWS,
  FILE_RAGGED,
  FILE_NAME,
  COLUMNS_UNIQUE,
  COLUMNS_REQUIRED,
  COLUMNS_META_UNKNOWN,
  COLUMNS_META_ROWS,
  META_IN_DATA,
  DATA_IN_META,
  INDICATOR_KNOWN,
  INDICATOR_ONCE,
  INDICATOR_PRESENT,
  FILTER_REQUIRED,
  DESCRIPTION_INDICATOR,
  DESCRIPTION_COLUMN,
  DESCRIPTION_FILE,
  DESCRIPTION_TARGET,
  NAME_SPACES,
  NAME_SNAKE_CASE,
  NAME_CHARACTERISTIC,
  META_TYPE,
  META_NAME,
  META_LABEL,
  META_GEOGRAPHY,
  META_FILTER_FIELDS,
  META_INDICATOR_FIELDS,
  META_DP,
  META_UNIT,
  META_UNIT_CATALOGUE,
  TIME_PERIOD,
  TIME_IDENTIFIER,
  TIME_MIXED,
  TIME_PLATFORM_ONLY,
  TIME_ITEMS,
  TIME_NOT_KEPT,
  FILTER_LEVELS,
  FILTER_DEFAULT,
  FILTER_BLANK,
  FILTER_SPACES,
  FILTER_ITEMS,
  FILTER_COMBINATIONS,
  FILTER_GROUPS,
  CALCULATION_KNOWN,
  GEOGRAPHY_TOTAL,
  GEOGRAPHY_LEVEL,
  GEOGRAPHY_COLUMNS,
  GEOGRAPHY_BLANK,
  GEOGRAPHY_CODE,
  GEOGRAPHY_OFFICIAL,
  GEOGRAPHY_ENDED,
  GEOGRAPHY_PAIR,
  GEOGRAPHY_RENAMED,
  GEOGRAPHY_OTHER_LEVEL,
  GEOGRAPHY_REGION_FOR_LA,
  GEOGRAPHY_NOT_KEPT,
  GEOGRAPHY_NO_PLACE,
  GEOGRAPHY_ITEMS,
  ROWS_DUPLICATE,
  ROWS_NULL,
  ROWS_NOT_AVAILABLE,
  ROWS_FORMULA,
  FIGURES_TWICE,
  VALUES_BLANK,
  VALUES_OBSOLETE,
  VALUES_PADDED,
  VALUES_LEGACY,
  VALUES_SEPARATOR,
  VALUES_DIGITS,
  VALUES_NUMBER,
  VALUES_PERCENTAGE,
  VALUES_COUNT,
  VALUES_NUMERATOR,
  VALUES_RATIO,
  VALUES_PARTS,
  FIGURES_DIFFER,
  FIGURES_JUMP,
  HISTORY_CHANGED,
  SERIES_GONE,
  AREA_GONE,
  PERIOD_GONE;

  private static final Map<Check, Row> TABLE = table();

  private record Row(
      int stage, Finding.Level level, boolean restsOnFigures, String message, String advice) {}

  /// The name of the check in reports: `time-period`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// 0 to 12; a failed check ends the screening after its stage.
  public int stage() {
    return row().stage();
  }

  public Finding.Level level() {
    return row().level();
  }

  /// Whether it looks at figures, so that even the existence of a finding discloses something about
  /// them.
  public boolean restsOnFigures() {
    return row().restsOnFigures();
  }

  /// What is wrong, without what was found.
  public String message() {
    return row().message();
  }

  /// What to do about it.
  public String advice() {
    return row().advice();
  }

  private Row row() {
    return Objects.requireNonNull(TABLE.get(this), () -> id() + " is not in checks.csv");
  }

  private static Map<Check, Row> table() {
    var table = new EnumMap<Check, Row>(Check.class);
    try (InputStream csv = Check.class.getResourceAsStream("checks.csv");
        var reader =
            CsvReader.builder()
                .ofNamedCsvRecord(Objects.requireNonNull(csv), StandardCharsets.UTF_8)) {
      for (NamedCsvRecord line : reader) {
        Check check = valueOf(line.getField("id").toUpperCase(Locale.ROOT).replace('-', '_'));
        table.put(
            check,
            new Row(
                Integer.parseInt(line.getField("stage")),
                Finding.Level.valueOf(line.getField("level").toUpperCase(Locale.ROOT)),
                line.getField("restsOnFigures").equals("yes"),
                line.getField("message"),
                line.getField("advice")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
