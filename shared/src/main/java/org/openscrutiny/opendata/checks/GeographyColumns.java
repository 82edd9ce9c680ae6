package org.openscrutiny.opendata.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.openscrutiny.domain.Period;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.opendata.rows.DimensionIndex;
import org.openscrutiny.opendata.rows.Numbering;
import org.openscrutiny.opendata.rows.Tuples;

/// Stage 8: reads the geography columns of a data file.
final class GeographyColumns {
  static final Check GEOGRAPHY_LEVEL = Check.of("geography-level");
  static final Check GEOGRAPHY_COLUMNS = Check.of("geography-columns");
  static final Check GEOGRAPHY_BLANK = Check.of("geography-blank");
  static final Check GEOGRAPHY_CODE = Check.of("geography-code");
  static final Check GEOGRAPHY_OFFICIAL = Check.of("geography-official");
  static final Check GEOGRAPHY_ENDED = Check.of("geography-ended");
  static final Check GEOGRAPHY_OTHER_LEVEL = Check.of("geography-other-level");
  static final Check GEOGRAPHY_REGION_FOR_LA = Check.of("geography-region-for-la");
  static final Check GEOGRAPHY_NOT_KEPT = Check.of("geography-not-kept");
  static final Check GEOGRAPHY_NO_PLACE = Check.of("geography-no-place");
  static final Check GEOGRAPHY_ITEMS = Check.of("geography-items");

  private static final Set<String> NO_PLACE = Set.of("x", "z", ".");

  /// England has about 25,000 schools.
  static final int MOST_PLACES = 100_000;

  private static final String LA = "E(06|07|08|09|10)\\d{6}";

  /// Two codes with a slash between them are two authorities that publish together. Older files
  /// write a full stop for a former authority without a code.
  private static final Map<String, Pattern> CODES =
      Map.of(
          "country_code", Pattern.compile("[EKNSW]\\d{8}|[xz]"),
          "region_code", Pattern.compile("E1[23]\\d{6}|[xz]"),
          "new_la_code", Pattern.compile(LA + "( / " + LA + ")?|[xz.]"),
          "old_la_code", Pattern.compile("\\d{3}( / \\d{3})?|[xz]"),
          "la_group_code", Pattern.compile("[a-z]+(-[a-z]+)*"));

  /// A check that a combination of cells fails.
  private record Failure(Check check, String column, String found) {}

  /// What one combination of geography cells means, worked out once.
  ///
  /// @param number of the combination, in the order in which they occur
  /// @param area empty if the portal does not keep the rows
  /// @param id the number of the place, whether or not the portal keeps its rows: two combinations
  ///   may be about one place
  /// @param areaId the number of the area in the release, or [Numbering#NONE]
  /// @param until the last day of an authority that was reorganised
  record Place(
      int number,
      Optional<Area> area,
      int id,
      int areaId,
      List<Failure> failures,
      List<CodeNameConsistency.Pair> pairs,
      Optional<LocalDate> until) {}

  private static final Place TOO_MANY_PLACES =
      new Place(
          Tuples.TOO_MANY,
          Optional.empty(),
          Tuples.TOO_MANY,
          Numbering.NONE,
          List.of(),
          List.of(),
          Optional.empty());

  private final String file;
  private final Gazetteer gazetteer;
  private final Findings findings;
  private final DimensionIndex dimensions;
  private final CodeNameConsistency pairs;
  private final Map<String, TextColumn> columns;
  private final List<TextColumn> inOrder;
  private final Tuples tuples;
  private final int[] cells;
  private final List<Place> places = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();

  /// @param columns the geography columns that the file has
  GeographyColumns(
      String file,
      Map<String, TextColumn> columns,
      Gazetteer gazetteer,
      DimensionIndex dimensions,
      Findings findings) {
    this.file = file;
    this.gazetteer = gazetteer;
    this.findings = findings;
    this.dimensions = dimensions;
    this.pairs = new CodeNameConsistency(file, findings);
    this.columns = columns;
    this.inOrder = List.copyOf(columns.values());
    this.tuples = new Tuples(inOrder.size(), MOST_PLACES);
    this.cells = new int[inOrder.size()];
  }

  /// Reads the place of the current row.
  Place read(long line) {
    boolean known = true;
    for (int i = 0; i < cells.length; i++) {
      cells[i] = inOrder.get(i).id();
      known &= cells[i] != TextColumn.TOO_MANY;
    }
    int tuple = known ? tuples.idOf(cells) : Tuples.TOO_MANY;
    if (tuple == Tuples.TOO_MANY) {
      findings.add(GEOGRAPHY_ITEMS, file, line, "geographic_level", "");
      return TOO_MANY_PLACES;
    }
    if (tuple == places.size()) {
      places.add(interpret(line));
    }
    Place place = places.get(tuple);
    for (int i = 0; i < place.failures().size(); i++) {
      Failure failure = place.failures().get(i);
      findings.add(failure.check(), file, line, failure.column(), failure.found());
    }
    return place;
  }

  /// Checks that the authority had not ended before the period of the row began. A period before
  /// the authority's first day is no mistake: publishers recalculate history for a new authority.
  void checkEnd(Place place, Period period, long line) {
    if (place.until().isPresent() && period.start().isAfter(place.until().get())) {
      String name = place.area().map(Area::name).orElse("");
      findings.add(
          GEOGRAPHY_ENDED, file, line, "new_la_code", name + " ended " + place.until().get());
    }
  }

  /// Checks codes and names across rows, after the last row.
  void end() {
    pairs.check();
  }

  private Place interpret(long line) {
    var failures = new ArrayList<Failure>();
    columns.keySet().forEach(column -> checkCell(column, cell(column), failures));
    checkOfficial(failures);
    String label = cell("geographic_level");
    Optional<GeographicLevel> level = GeographicLevel.of(label);
    Optional<Area> area = Optional.empty();
    if (level.isEmpty()) {
      failures.add(new Failure(GEOGRAPHY_LEVEL, "geographic_level", label));
    } else if (complete(level.get(), failures) && level.get().kept()) {
      area = area(level.get(), failures);
    }
    if (level.isPresent() && !level.get().kept()) {
      failures.add(new Failure(GEOGRAPHY_NOT_KEPT, "geographic_level", label));
    }
    int areaId = area.map(dimensions::area).orElse(Numbering.NONE);
    if (area.isPresent() && areaId == Numbering.NONE) {
      failures.add(new Failure(GEOGRAPHY_ITEMS, "geographic_level", label));
    }
    String key = area.map(Area::code).orElseGet(() -> "\n" + places.size());
    return new Place(
        places.size(),
        area,
        ids.computeIfAbsent(key, absent -> ids.size()),
        areaId,
        failures,
        pairs.of(this::cell, line),
        gazetteer.endOfAuthority(cell("new_la_code")));
  }

  /// Checks codes and names against the official lists. A code without the form of a code is left
  /// to another check.
  private void checkOfficial(List<Failure> failures) {
    String country = code("country_code");
    if (!country.isEmpty() && !cell("country_name").isEmpty()) {
      gazetteer
          .objectionToCountry(country, cell("country_name"))
          .ifPresent(found -> failures.add(official("country_code", found)));
    }
    String region = code("region_code");
    if (!region.isEmpty() && !cell("region_name").isEmpty()) {
      gazetteer
          .objectionToRegion(region, cell("region_name"))
          .ifPresent(found -> failures.add(official("region_code", found)));
    }
    String code = code("new_la_code");
    String number = code("old_la_code");
    boolean former = cell("new_la_code").isBlank() || cell("new_la_code").equals(".");
    if (!code.isEmpty() || (former && !number.isEmpty())) {
      gazetteer
          .objectionToAuthority(code, number, cell("la_name"))
          .ifPresent(found -> failures.add(official("new_la_code", found)));
    }
  }

  private static Failure official(String column, String found) {
    return new Failure(GEOGRAPHY_OFFICIAL, column, found);
  }

  /// The cell if it has the form of a code; otherwise empty.
  private String code(String column) {
    String text = cell(column);
    Pattern form = Objects.requireNonNull(CODES.get(column));
    return text.equals(".") || !form.matcher(text).matches() ? "" : text;
  }

  private static void checkCell(String column, String text, List<Failure> failures) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.equals("total") || lower.equals("all")) {
      failures.add(new Failure(FilterColumns.GEOGRAPHY_TOTAL, column, text));
    }
    Pattern form = CODES.get(column);
    if (form != null && !text.isEmpty() && !form.matcher(text).matches()) {
      failures.add(new Failure(GEOGRAPHY_CODE, column, text));
    }
  }

  /// Whether the columns of the country and of the row's level are filled in. Only a former local
  /// authority may lack its new code.
  private boolean complete(GeographicLevel level, List<Failure> failures) {
    int before = failures.size();
    var needed = new ArrayList<>(List.of("country_code", "country_name"));
    level.own().stream().filter(column -> !needed.contains(column)).forEach(needed::add);
    for (String column : needed) {
      if (!columns.containsKey(column)) {
        failures.add(new Failure(GEOGRAPHY_COLUMNS, column, level.label()));
      } else if (cell(column).isBlank() && !column.equals("new_la_code")) {
        failures.add(new Failure(GEOGRAPHY_BLANK, column, level.label()));
      }
    }
    return failures.size() == before;
  }

  private Optional<Area> area(GeographicLevel level, List<Failure> failures) {
    for (String column : level.foreign()) {
      if (!cell(column).isEmpty()) {
        failures.add(new Failure(GEOGRAPHY_OTHER_LEVEL, column, cell(column)));
      }
    }
    AreaLevel kept = AreaLevel.ofLabel(level.label()).orElseThrow();
    String code = cell(level.code());
    String name = cell(level.name());
    if (code.isBlank() || NO_PLACE.contains(code) || code.contains("/")) {
      failures.add(new Failure(GEOGRAPHY_NO_PLACE, level.code(), name));
      return Optional.empty();
    }
    if (kept == AreaLevel.LOCAL_AUTHORITY) {
      Stream.of("region_code", "region_name")
          .filter(column -> cell(column).isEmpty())
          .findFirst()
          .ifPresent(column -> failures.add(new Failure(GEOGRAPHY_REGION_FOR_LA, column, name)));
    }
    return Optional.of(new Area(kept, code, name));
  }

  private String cell(String column) {
    TextColumn there = columns.get(column);
    return there == null ? "" : there.text();
  }
}
