package org.openscrutiny.opendata.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openscrutiny.domain.Finding;

/// One check of the screening: a row of the table `checks.csv`, which is the one list of checks.
///
/// The class of a stage declares a constant for each of its checks, such as `static final Check
/// TIME_PERIOD = Check.of("time-period")`. A constant without a row fails when its class is loaded;
/// a row without a constant fails a test.
///
/// Stages and rules: the production guides of the Department for Education's analysts ("open data
/// standards") and its screener, eesyscreener 0.3, with the portal's own additions.
///
/// @param id the name of the check in reports: `time-period`
/// @param number its place in the table, counted from 0
/// @param stage 0 to 12; a failed check ends the screening after its stage
/// @param restsOnFigures whether it looks at figures, so that even the existence of a finding
///   discloses something about them
/// @param message what is wrong, without what was found
/// @param advice what to do about it
public record Check(
    String id,
    int number,
    int stage,
    Finding.Level level,
    boolean restsOnFigures,
    String message,
    String advice) {
  private static final Map<String, Check> TABLE = table();

  /// The check with an id.
  ///
  /// @throws IllegalStateException if the table has no such row
  public static Check of(String id) {
    return Optional.ofNullable(TABLE.get(id))
        .orElseThrow(() -> new IllegalStateException("checks.csv has no row " + id));
  }

  /// Every check, in the order of the table.
  public static List<Check> all() {
    return List.copyOf(TABLE.values());
  }

  private static Map<String, Check> table() {
    var table = new LinkedHashMap<String, Check>();
    try (InputStream csv = Check.class.getResourceAsStream("checks.csv");
        var rows = CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(csv), UTF_8)) {
      for (NamedCsvRecord row : rows) {
        var check = check(table.size(), row);
        if (table.put(check.id(), check) != null) {
          throw new IllegalStateException("checks.csv has two rows " + check.id());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Collections.unmodifiableMap(table);
  }

  private static Check check(int number, NamedCsvRecord row) {
    return new Check(
        row.getField("id"),
        number,
        Integer.parseInt(row.getField("stage")),
        Finding.Level.valueOf(row.getField("level").toUpperCase(Locale.ROOT)),
        yesOrNo(row),
        row.getField("message"),
        row.getField("advice"));
  }

  /// A mistyped word must not make a check public.
  private static boolean yesOrNo(NamedCsvRecord row) {
    String text = row.getField("restsOnFigures");
    return switch (text) {
      case "yes" -> true;
      case "no" -> false;
      default ->
          throw new IllegalStateException(
              "checks.csv: restsOnFigures of %s is yes or no; found %s"
                  .formatted(row.getField("id"), text));
    };
  }
}
