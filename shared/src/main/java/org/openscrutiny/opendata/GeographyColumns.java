package org.openscrutiny.opendata;

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
import org.openscrutiny.geography.OfficialPlaces;

/// Reads the geography columns of a data file: stage 8.
final class GeographyColumns {
  private static final Set<String> NO_PLACE = Set.of("x", "z", ".");

  /// England has about 25,000 schools.
  static final int MOST_PLACES = 100_000;

  private static final String LA = "E(06|07|08|09|10)\\d{6}";

  /// Two codes with a slash between them are two authorities that publish together; a full stop is
  /// what older files write for a former authority that has no code.
  private static final Map<String, Pattern> CODES =
      Map.of(
          "country_code", Pattern.compile("[EKNSW]\\d{8}|[xz]"),
          "region_code", Pattern.compile("E1[23]\\d{6}|[xz]"),
          "new_la_code", Pattern.compile(LA + "( / " + LA + ")?|[xz.]"),
          "old_la_code", Pattern.compile("\\d{3}( / \\d{3})?|[xz]"),
          "la_group_code", Pattern.compile("[a-z]+(-[a-z]+)*"));

  private record Offence(Check check, String column, String found) {}

  /// What one combination of geography cells means, worked out once.
  ///
  /// @param number counts the combinations in the order in which they come
  /// @param area where the portal keeps the row
  /// @param id tells places apart, in rows that are kept and in those that are not
  /// @param areaId the area's number in the release
  /// @param until the last day of an authority that was reorganised
  record Place(
      int number,
      Optional<Area> area,
      int id,
      int areaId,
      List<Offence> offences,
      List<CodeNameConsistency.Pair> pairs,
      Optional<LocalDate> until) {}

  private static final Place NOWHERE =
      new Place(
          Tuples.TOO_MANY,
          Optional.empty(),
          Tuples.TOO_MANY,
          Ids.NONE,
          List.of(),
          List.of(),
          Optional.empty());

  private final String file;
  private final Findings findings;
  private final DimensionIndex space;
  private final CodeNameConsistency pairs;
  private final Map<String, TextColumn> columns;
  private final List<TextColumn> inOrder;
  private final Tuples tuples;
  private final int[] cells;
  private final List<Place> places = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();

  /// @param columns those geography columns that the file has
  GeographyColumns(
      String file, Map<String, TextColumn> columns, DimensionIndex space, Findings findings) {
    this.file = file;
    this.findings = findings;
    this.space = space;
    this.pairs = new CodeNameConsistency(file, findings);
    this.columns = columns;
    this.inOrder = List.copyOf(columns.values());
    this.tuples = new Tuples(inOrder.size(), MOST_PLACES);
    this.cells = new int[inOrder.size()];
  }

  /// Reads the place of the row that its columns have read.
  Place read(long line) {
    boolean known = true;
    for (int i = 0; i < cells.length; i++) {
      cells[i] = inOrder.get(i).id();
      known &= cells[i] != TextColumn.TOO_MANY;
    }
    int tuple = known ? tuples.idOf(cells) : Tuples.TOO_MANY;
    if (tuple == Tuples.TOO_MANY) {
      findings.add(Check.GEOGRAPHY_ITEMS, file, line, "geographic_level", "");
      return NOWHERE;
    }
    if (tuple == places.size()) {
      places.add(interpret(line));
    }
    Place place = places.get(tuple);
    for (int i = 0; i < place.offences().size(); i++) {
      Offence offence = place.offences().get(i);
      findings.add(offence.check(), file, line, offence.column(), offence.found());
    }
    return place;
  }

  /// Whether the authority was there at the start of the period that the row is about. Publishers
  /// recast history for a new authority, so a period before its first day is no mistake.
  void checkEnd(Place place, Period period, long line) {
    if (place.until().isPresent() && period.start().isAfter(place.until().get())) {
      String name = place.area().map(Area::name).orElse("");
      findings.add(
          Check.GEOGRAPHY_ENDED, file, line, "new_la_code", name + " ended " + place.until().get());
    }
  }

  /// Once all rows are read: whether codes and names belong together throughout.
  void end() {
    pairs.check();
  }

  private Place interpret(long line) {
    var offences = new ArrayList<Offence>();
    columns.keySet().forEach(column -> checkCell(column, cell(column), offences));
    checkOfficial(offences);
    String label = cell("geographic_level");
    Optional<GeographicLevel> level = GeographicLevel.of(label);
    Optional<Area> area = Optional.empty();
    if (level.isEmpty()) {
      offences.add(new Offence(Check.GEOGRAPHY_LEVEL, "geographic_level", label));
    } else if (complete(level.get(), offences) && level.get().kept()) {
      area = area(level.get(), offences);
    }
    if (level.isPresent() && !level.get().kept()) {
      offences.add(new Offence(Check.GEOGRAPHY_NOT_KEPT, "geographic_level", label));
    }
    int areaId = area.map(space::area).orElse(Ids.NONE);
    if (area.isPresent() && areaId == Ids.NONE) {
      offences.add(new Offence(Check.GEOGRAPHY_ITEMS, "geographic_level", label));
    }
    String key = area.map(Area::code).orElseGet(() -> "\n" + places.size());
    return new Place(
        places.size(),
        area,
        ids.computeIfAbsent(key, absent -> ids.size()),
        areaId,
        offences,
        pairs.of(this::cell, line),
        OfficialPlaces.endOfAuthority(cell("new_la_code")));
  }

  /// Whether the codes stand with their official names. A code that has not even the form of one is
  /// not asked about: another check says so.
  private void checkOfficial(List<Offence> offences) {
    String country = code("country_code");
    if (!country.isEmpty() && !cell("country_name").isEmpty()) {
      OfficialPlaces.objectionToCountry(country, cell("country_name"))
          .ifPresent(found -> offences.add(official("country_code", found)));
    }
    String region = code("region_code");
    if (!region.isEmpty() && !cell("region_name").isEmpty()) {
      OfficialPlaces.objectionToRegion(region, cell("region_name"))
          .ifPresent(found -> offences.add(official("region_code", found)));
    }
    String code = code("new_la_code");
    String number = code("old_la_code");
    boolean former = cell("new_la_code").isBlank() || cell("new_la_code").equals(".");
    if (!code.isEmpty() || (former && !number.isEmpty())) {
      OfficialPlaces.objectionToAuthority(code, number, cell("la_name"))
          .ifPresent(found -> offences.add(official("new_la_code", found)));
    }
  }

  private static Offence official(String column, String found) {
    return new Offence(Check.GEOGRAPHY_OFFICIAL, column, found);
  }

  /// The cell, where it holds a code and not a sign for an unknown place.
  private String code(String column) {
    String text = cell(column);
    Pattern form = Objects.requireNonNull(CODES.get(column));
    return text.equals(".") || !form.matcher(text).matches() ? "" : text;
  }

  private static void checkCell(String column, String text, List<Offence> offences) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.equals("total") || lower.equals("all")) {
      offences.add(new Offence(Check.GEOGRAPHY_TOTAL, column, text));
    }
    Pattern form = CODES.get(column);
    if (form != null && !text.isEmpty() && !form.matcher(text).matches()) {
      offences.add(new Offence(Check.GEOGRAPHY_CODE, column, text));
    }
  }

  /// Whether country and level are filled in; only a former local authority has no new code.
  private boolean complete(GeographicLevel level, List<Offence> offences) {
    int before = offences.size();
    var needed = new ArrayList<>(List.of("country_code", "country_name"));
    level.own().stream().filter(column -> !needed.contains(column)).forEach(needed::add);
    for (String column : needed) {
      if (!columns.containsKey(column)) {
        offences.add(new Offence(Check.GEOGRAPHY_COLUMNS, column, level.label()));
      } else if (cell(column).isBlank() && !column.equals("new_la_code")) {
        offences.add(new Offence(Check.GEOGRAPHY_BLANK, column, level.label()));
      }
    }
    return offences.size() == before;
  }

  private Optional<Area> area(GeographicLevel level, List<Offence> offences) {
    for (String column : level.foreign()) {
      if (!cell(column).isEmpty()) {
        offences.add(new Offence(Check.GEOGRAPHY_OTHER_LEVEL, column, cell(column)));
      }
    }
    AreaLevel kept = AreaLevel.ofLabel(level.label()).orElseThrow();
    String code = cell(level.code());
    String name = cell(level.name());
    if (code.isBlank() || NO_PLACE.contains(code) || code.contains("/")) {
      offences.add(new Offence(Check.GEOGRAPHY_NO_PLACE, level.code(), name));
      return Optional.empty();
    }
    if (kept == AreaLevel.LOCAL_AUTHORITY) {
      Stream.of("region_code", "region_name")
          .filter(column -> cell(column).isEmpty())
          .findFirst()
          .ifPresent(
              column -> offences.add(new Offence(Check.GEOGRAPHY_REGION_FOR_LA, column, name)));
    }
    return Optional.of(new Area(kept, code, name));
  }

  private String cell(String column) {
    TextColumn there = columns.get(column);
    return there == null ? "" : there.text();
  }
}
