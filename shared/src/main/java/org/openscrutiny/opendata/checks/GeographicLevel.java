package org.openscrutiny.opendata.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A geographic level of the standard and its columns: a row of the table `levels.csv`.
///
/// @param kept whether the portal keeps rows of this level
/// @param code the column of the area's code; empty if the level has none
/// @param others the other columns that a row of this level fills
/// @param ancestors columns of larger areas that a row of this level may fill, besides the country
record GeographicLevel(
    String label,
    boolean kept,
    String code,
    String name,
    List<String> others,
    List<String> ancestors) {

  static final List<GeographicLevel> ALL = table();

  /// Every geography column of the standard.
  static final Set<String> COLUMNS = allColumns();

  private static final Map<GeographicLevel, List<String>> FOREIGN =
      ALL.stream().collect(Collectors.toMap(Function.identity(), GeographicLevel::foreignOf));

  static Optional<GeographicLevel> of(String label) {
    return ALL.stream().filter(level -> level.label.equals(label)).findFirst();
  }

  /// The columns about the area of a row of this level.
  List<String> own() {
    var own = new ArrayList<String>();
    if (!code.isEmpty()) {
      own.add(code);
    }
    own.add(name);
    own.addAll(others);
    return own;
  }

  /// The columns that a row of this level must leave blank.
  List<String> foreign() {
    return Objects.requireNonNull(FOREIGN.get(this));
  }

  private static List<String> foreignOf(GeographicLevel level) {
    var near = new HashSet<>(level.own());
    near.addAll(level.ancestors);
    near.addAll(ALL.getFirst().own());
    return ALL.stream()
        .flatMap(each -> each.own().stream())
        .filter(column -> !near.contains(column))
        .toList();
  }

  private static Set<String> allColumns() {
    var columns = new LinkedHashSet<String>();
    columns.add("geographic_level");
    ALL.forEach(level -> columns.addAll(level.own()));
    return columns;
  }

  private static List<GeographicLevel> table() {
    try (InputStream csv = GeographicLevel.class.getResourceAsStream("levels.csv");
        var reader = CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(csv), UTF_8)) {
      return reader.stream().map(GeographicLevel::level).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GeographicLevel level(NamedCsvRecord row) {
    return new GeographicLevel(
        row.getField("level"),
        row.getField("kept").equals("yes"),
        row.getField("code"),
        row.getField("name"),
        words(row.getField("others")),
        words(row.getField("ancestors")));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }
}
