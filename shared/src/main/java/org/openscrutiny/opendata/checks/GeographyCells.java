package org.openscrutiny.opendata.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.geography.Gazetteer;

/// Stage 8: one combination of geography cells, such as the country, region and authority of a row.
final class GeographyCells {
  static final Check GEOGRAPHY_LEVEL = Check.of("geography-level");
  static final Check GEOGRAPHY_COLUMNS = Check.of("geography-columns");
  static final Check GEOGRAPHY_BLANK = Check.of("geography-blank");
  static final Check GEOGRAPHY_CODE = Check.of("geography-code");
  static final Check GEOGRAPHY_OFFICIAL = Check.of("geography-official");
  static final Check GEOGRAPHY_OTHER_LEVEL = Check.of("geography-other-level");
  static final Check GEOGRAPHY_REGION_FOR_LA = Check.of("geography-region-for-la");
  static final Check GEOGRAPHY_NOT_KEPT = Check.of("geography-not-kept");
  static final Check GEOGRAPHY_NO_PLACE = Check.of("geography-no-place");

  private static final Set<String> NO_PLACE = Set.of("x", "z", ".");

  private static final String LA = "E(06|07|08|09|10)\\d{6}";

  /// Two codes with a slash between them are two authorities that publish together. Older files
  /// write a full stop for a former authority without a code.
  private static final Map<String, Pattern> CODES =
      Map.of(
          "country_code", Pattern.compile("[EKNSW]\\d{8}|[xz]"),
          "region_code", Pattern.compile("E1[23]\\d{6}|[xz]"),
          "new_la_code", Pattern.compile(LA + "( / " + LA + ")?|[xz.]"),
          "old_la_code", Pattern.compile("\\d{3}( / \\d{3})?|[xz]"),
          "la_group_code", Pattern.compile("(?=.{1,80}$)[a-z]+(-[a-z]+)*"));

  /// A check that the combination fails.
  record Failure(Check check, String column, String found) {}

  private final Map<String, String> cells;
  private final Gazetteer gazetteer;
  private final List<Failure> failures = new ArrayList<>();
  private final Optional<Area> area;

  /// @param cells by column, for the columns that the file has
  GeographyCells(Map<String, String> cells, Gazetteer gazetteer) {
    this.cells = cells;
    this.gazetteer = gazetteer;
    cells.forEach(this::checkCell);
    checkOfficial();
    this.area = readLevel();
  }

  /// The area; empty if the portal does not keep rows with these cells.
  Optional<Area> area() {
    return area;
  }

  List<Failure> failures() {
    return List.copyOf(failures);
  }

  private Optional<Area> readLevel() {
    String label = cell("geographic_level");
    Optional<GeographicLevel> found = GeographicLevel.of(label);
    if (found.isEmpty()) {
      fail(GEOGRAPHY_LEVEL, "geographic_level", label);
      return Optional.empty();
    }
    GeographicLevel level = found.get();
    boolean complete = isComplete(level);
    if (!level.kept()) {
      fail(GEOGRAPHY_NOT_KEPT, "geographic_level", label);
      return Optional.empty();
    }
    return complete ? area(level) : Optional.empty();
  }

  /// Checks codes and names against the official lists. A code without the form of a code is left
  /// to another check.
  private void checkOfficial() {
    String country = code("country_code");
    if (!country.isEmpty() && !cell("country_name").isEmpty()) {
      gazetteer
          .objectionToCountry(country, cell("country_name"))
          .ifPresent(found -> fail(GEOGRAPHY_OFFICIAL, "country_code", found));
    }
    String region = code("region_code");
    if (!region.isEmpty() && !cell("region_name").isEmpty()) {
      gazetteer
          .objectionToRegion(region, cell("region_name"))
          .ifPresent(found -> fail(GEOGRAPHY_OFFICIAL, "region_code", found));
    }
    String code = code("new_la_code");
    String number = code("old_la_code");
    boolean former = cell("new_la_code").isBlank() || cell("new_la_code").equals(".");
    if (!code.isEmpty() || (former && !number.isEmpty())) {
      gazetteer
          .objectionToAuthority(code, number, cell("la_name"))
          .ifPresent(found -> fail(GEOGRAPHY_OFFICIAL, "new_la_code", found));
    }
  }

  /// The cell if it has the form of a code; otherwise empty.
  private String code(String column) {
    String text = cell(column);
    Pattern form = Objects.requireNonNull(CODES.get(column));
    return text.equals(".") || !form.matcher(text).matches() ? "" : text;
  }

  private void checkCell(String column, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.equals("total") || lower.equals("all")) {
      fail(FilterColumns.GEOGRAPHY_TOTAL, column, text);
    }
    Pattern form = CODES.get(column);
    if (form != null && !text.isEmpty() && !form.matcher(text).matches()) {
      fail(GEOGRAPHY_CODE, column, text);
    }
  }

  /// Whether the columns of the country and of the row's level are filled in. Only a former local
  /// authority may lack its new code.
  private boolean isComplete(GeographicLevel level) {
    int before = failures.size();
    var needed = new ArrayList<>(List.of("country_code", "country_name"));
    level.own().stream().filter(column -> !needed.contains(column)).forEach(needed::add);
    for (String column : needed) {
      if (!cells.containsKey(column)) {
        fail(GEOGRAPHY_COLUMNS, column, level.label());
      } else if (cell(column).isBlank() && !column.equals("new_la_code")) {
        fail(GEOGRAPHY_BLANK, column, level.label());
      }
    }
    return failures.size() == before;
  }

  private Optional<Area> area(GeographicLevel level) {
    for (String column : level.foreign()) {
      if (!cell(column).isEmpty()) {
        fail(GEOGRAPHY_OTHER_LEVEL, column, cell(column));
      }
    }
    AreaLevel kept = AreaLevel.ofLabel(level.label()).orElseThrow();
    String code = cell(level.code());
    String name = cell(level.name());
    if (code.isBlank() || NO_PLACE.contains(code) || code.contains("/")) {
      fail(GEOGRAPHY_NO_PLACE, level.code(), name);
      return Optional.empty();
    }
    if (kept == AreaLevel.LOCAL_AUTHORITY) {
      Stream.of("region_code", "region_name")
          .filter(column -> cell(column).isEmpty())
          .findFirst()
          .ifPresent(column -> fail(GEOGRAPHY_REGION_FOR_LA, column, name));
    }
    return Optional.of(new Area(kept, code, name));
  }

  private void fail(Check check, String column, String found) {
    failures.add(new Failure(check, column, found));
  }

  private String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
