package org.openscrutiny.opendata;

import de.siegmar.fastcsv.reader.CsvRecord;
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
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Period;

/// Reads the geography columns of a data file: stage 8.
final class GeographyColumns {
  private static final Set<String> NO_PLACE = Set.of("x", "z", ".");
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
  /// @param area where the portal keeps the row
  /// @param key tells places apart, in rows that are kept and in those that are not
  /// @param until the last day of an authority that was reorganised
  record Place(
      Optional<Area> area,
      String key,
      List<Offence> offences,
      List<PairBook.Pair> pairs,
      Optional<LocalDate> until) {}

  private final String file;
  private final Header header;
  private final Findings findings;
  private final PairBook pairs;
  private final List<String> columns;
  private final Map<String, Place> places = new HashMap<>();

  GeographyColumns(String file, Header header, Findings findings) {
    this.file = file;
    this.header = header;
    this.findings = findings;
    this.pairs = new PairBook(file, findings);
    this.columns = header.names().stream().filter(GeographicLevel.COLUMNS::contains).toList();
  }

  Place read(CsvRecord row, String time) {
    Place place = places.computeIfAbsent(key(row), key -> interpret(row, key));
    for (Offence offence : place.offences()) {
      findings.add(
          offence.check(), file, row.getStartingLineNumber(), offence.column(), offence.found());
    }
    place.pairs().forEach(pair -> pair.seen(time));
    return place;
  }

  /// Whether the authority was there at the start of the period that the row is about. Publishers
  /// recast history for a new authority, so a period before its first day is no mistake.
  void checkEnd(Place place, Period period, long line) {
    Optional<LocalDate> ended = place.until().filter(until -> period.start().isAfter(until));
    if (ended.isPresent()) {
      String name = place.area().map(Area::name).orElse("");
      findings.add(
          Check.GEOGRAPHY_ENDED, file, line, "new_la_code", name + " ended " + ended.get());
    }
  }

  /// Once all rows are read: whether codes and names belong together throughout.
  void end() {
    pairs.check();
  }

  private String key(CsvRecord row) {
    var key = new StringBuilder();
    for (String column : columns) {
      key.append(row.getField(header.at(column))).append('\n');
    }
    return key.toString();
  }

  private Place interpret(CsvRecord row, String key) {
    var offences = new ArrayList<Offence>();
    for (String column : columns) {
      checkCell(column, cell(row, column), offences);
    }
    checkOfficial(row, offences);
    String label = cell(row, "geographic_level");
    Optional<GeographicLevel> level = GeographicLevel.of(label);
    Optional<Area> area = Optional.empty();
    if (level.isEmpty()) {
      offences.add(new Offence(Check.GEOGRAPHY_LEVEL, "geographic_level", label));
    } else if (complete(level.get(), row, offences) && level.get().kept()) {
      area = area(level.get(), row, offences);
    }
    if (level.isPresent() && !level.get().kept()) {
      offences.add(new Offence(Check.GEOGRAPHY_NOT_KEPT, "geographic_level", label));
    }
    return new Place(
        area,
        area.map(Area::code).orElse(key),
        offences,
        pairs.of(column -> cell(row, column), row.getStartingLineNumber()),
        OfficialPlaces.endOfAuthority(cell(row, "new_la_code")));
  }

  /// Whether the codes stand with their official names. A code that has not even the form of one is
  /// not asked about: another check says so.
  private void checkOfficial(CsvRecord row, List<Offence> offences) {
    String country = code(row, "country_code");
    if (!country.isEmpty() && !cell(row, "country_name").isEmpty()) {
      OfficialPlaces.objectionToCountry(country, cell(row, "country_name"))
          .ifPresent(found -> offences.add(official("country_code", found)));
    }
    String region = code(row, "region_code");
    if (!region.isEmpty() && !cell(row, "region_name").isEmpty()) {
      OfficialPlaces.objectionToRegion(region, cell(row, "region_name"))
          .ifPresent(found -> offences.add(official("region_code", found)));
    }
    String code = code(row, "new_la_code");
    String number = code(row, "old_la_code");
    boolean former = cell(row, "new_la_code").isBlank() || cell(row, "new_la_code").equals(".");
    if (!code.isEmpty() || (former && !number.isEmpty())) {
      OfficialPlaces.objectionToAuthority(code, number, cell(row, "la_name"))
          .ifPresent(found -> offences.add(official("new_la_code", found)));
    }
  }

  private static Offence official(String column, String found) {
    return new Offence(Check.GEOGRAPHY_OFFICIAL, column, found);
  }

  /// The cell, where it holds a code and not a sign for an unknown place.
  private String code(CsvRecord row, String column) {
    String text = cell(row, column);
    Pattern form = Objects.requireNonNull(CODES.get(column));
    return NO_PLACE.contains(text) || !form.matcher(text).matches() ? "" : text;
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
  private boolean complete(GeographicLevel level, CsvRecord row, List<Offence> offences) {
    int before = offences.size();
    var needed = new ArrayList<>(List.of("country_code", "country_name"));
    level.own().stream().filter(column -> !needed.contains(column)).forEach(needed::add);
    for (String column : needed) {
      if (!header.has(column)) {
        offences.add(new Offence(Check.GEOGRAPHY_COLUMNS, column, level.label()));
      } else if (cell(row, column).isBlank() && !column.equals("new_la_code")) {
        offences.add(new Offence(Check.GEOGRAPHY_BLANK, column, level.label()));
      }
    }
    return offences.size() == before;
  }

  private Optional<Area> area(GeographicLevel level, CsvRecord row, List<Offence> offences) {
    for (String column : level.foreign()) {
      if (!cell(row, column).isEmpty()) {
        offences.add(new Offence(Check.GEOGRAPHY_OTHER_LEVEL, column, cell(row, column)));
      }
    }
    AreaLevel kept = AreaLevel.ofLabel(level.label()).orElseThrow();
    String code = cell(row, level.code());
    String name = cell(row, level.name());
    if (code.isBlank() || NO_PLACE.contains(code) || code.contains("/")) {
      offences.add(new Offence(Check.GEOGRAPHY_NO_PLACE, level.code(), name));
      return Optional.empty();
    }
    if (kept == AreaLevel.LOCAL_AUTHORITY && cell(row, "region_code").isEmpty()) {
      offences.add(new Offence(Check.GEOGRAPHY_REGION_FOR_LA, "region_code", name));
    }
    return Optional.of(new Area(kept, code, name));
  }

  private String cell(CsvRecord row, String column) {
    return header.has(column) ? row.getField(header.at(column)) : "";
  }
}
