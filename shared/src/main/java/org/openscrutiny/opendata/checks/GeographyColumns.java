package org.openscrutiny.opendata.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Period;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.opendata.checks.GeographyCells.Failure;
import org.openscrutiny.opendata.rows.DimensionIndex;
import org.openscrutiny.opendata.rows.Numbering;
import org.openscrutiny.opendata.rows.Tuples;

/// Stage 8: reads the geography columns of a data file. [GeographyCells] checks each combination of
/// their cells once.
final class GeographyColumns {
  static final Check GEOGRAPHY_ENDED = Check.of("geography-ended");
  static final Check GEOGRAPHY_ITEMS = Check.of("geography-items");

  private static final String LEVEL = "geographic_level";

  /// England has about 25,000 schools.
  static final int MOST_PLACES = 100_000;

  /// What one combination of geography cells means, worked out once.
  ///
  /// @param number of the combination, in the order in which they occur
  /// @param area empty if the portal does not keep the rows
  /// @param id the number of the place, whether or not the portal keeps its rows: two combinations
  ///   may be about one place
  /// @param areaId the number of the area in the release, or [Numbering#NONE]
  /// @param name of the authority with its code, for findings
  /// @param until the last day of an authority that was reorganised
  record Place(
      int number,
      Optional<Area> area,
      int id,
      int areaId,
      List<Failure> failures,
      List<CodeNameConsistency.Pair> pairs,
      String name,
      Optional<LocalDate> until) {}

  private static final Place TOO_MANY_PLACES =
      new Place(
          Tuples.TOO_MANY,
          Optional.empty(),
          Tuples.TOO_MANY,
          Numbering.NONE,
          List.of(),
          List.of(),
          "",
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
  private final Set<String> levels = new HashSet<>();

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

  /// A level has all of its columns or none, also where no row is about it: a code without a name
  /// is nobody to a reader, and a name without a code may be any place of that name.
  private void checkPairs() {
    for (GeographicLevel level : GeographicLevel.ALL) {
      List<String> missing =
          level.own().stream().filter(column -> !columns.containsKey(column)).toList();
      boolean partly = !missing.isEmpty() && missing.size() < level.own().size();
      if (level.kept() && partly && !levels.contains(level.label())) {
        missing.forEach(
            column -> findings.add(GeographyCells.GEOGRAPHY_COLUMNS, file, 1, column, column));
      }
    }
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
      findings.add(GEOGRAPHY_ITEMS, file, line, LEVEL, "");
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
      findings.add(
          GEOGRAPHY_ENDED,
          file,
          line,
          "new_la_code",
          place.name() + " ended " + place.until().get());
    }
  }

  /// Checks codes and names across rows, after the last row.
  void end() {
    pairs.check();
    checkPairs();
  }

  private Place interpret(long line) {
    var texts = new LinkedHashMap<String, String>();
    columns.forEach((name, column) -> texts.put(name, column.text()));
    levels.add(texts.getOrDefault(LEVEL, ""));
    var combination = new GeographyCells(texts, gazetteer);
    Optional<Area> area = combination.area();
    var failures = new ArrayList<>(combination.failures());
    int areaId = area.map(dimensions::area).orElse(Numbering.NONE);
    if (area.isPresent() && areaId == Numbering.NONE) {
      failures.add(new Failure(GEOGRAPHY_ITEMS, LEVEL, texts.getOrDefault(LEVEL, "")));
    }
    String code = texts.getOrDefault("new_la_code", "");
    String key = area.map(Area::code).orElseGet(() -> "\n" + places.size());
    return new Place(
        places.size(),
        area,
        ids.computeIfAbsent(key, absent -> ids.size()),
        areaId,
        failures,
        pairs.of(column -> texts.getOrDefault(column, ""), line),
        (texts.getOrDefault("la_name", "") + " " + code).strip(),
        gazetteer.endOfAuthority(code));
  }
}
