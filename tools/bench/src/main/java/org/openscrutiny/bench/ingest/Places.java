package org.openscrutiny.bench.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.openscrutiny.geography.OfficialGazetteer;

/// England, its regions and today's local authorities, from the portal's own official lists, for
/// files that are generated.
///
/// @param authorities each with its region, in the order of the list
record Places(List<Place> regions, List<Authority> authorities) {
  /// The header of the geography columns of generated files.
  static final String HEADER =
      "geographic_level,country_code,country_name,region_code,region_name,new_la_code,old_la_code,la_name";

  private static final String ENGLAND = "E92000001,England";

  record Place(String code, String name) {}

  record Authority(String code, String number, String name, Place region) {}

  static Places official() {
    List<Place> regions =
        rows("countries-and-regions.csv", row -> row.getField("code").startsWith("E12")).stream()
            .map(row -> new Place(row.getField("code"), row.getField("name")))
            .toList();
    List<Authority> authorities =
        rows("local-authorities.csv", row -> row.getField("until").isEmpty()).stream()
            .flatMap(row ->
                regions.stream()
                    .filter(region -> region.code().equals(row.getField("region")))
                    .map(region ->
                        new Authority(
                            row.getField("code"),
                            row.getField("number"),
                            row.getField("name"),
                            region)))
            .toList();
    return new Places(regions, authorities);
  }

  /// The geography cells of all areas, with England first, then the regions, then the authorities.
  List<String> cells() {
    var cells = new ArrayList<String>();
    cells.add("National," + ENGLAND + ",,,,,");
    for (Place region : regions) {
      cells.add("Regional,%s,%s,%s,,,".formatted(ENGLAND, region.code(), region.name()));
    }
    for (Authority each : authorities) {
      cells.add(
          "Local authority,%s,%s,%s,%s,%s,\"%s\""
              .formatted(
                  ENGLAND,
                  each.region().code(),
                  each.region().name(),
                  each.code(),
                  each.number(),
                  each.name()));
    }
    return cells;
  }

  /// Which of [#cells] an authority's figures count towards, beside its own and England's.
  int placeOfRegion(Authority authority) {
    return 1 + regions.indexOf(authority.region());
  }

  /// Which of [#cells] is the authority's own.
  int placeOf(int authority) {
    return 1 + regions.size() + authority;
  }

  private static List<NamedCsvRecord> rows(String list, Predicate<NamedCsvRecord> wanted) {
    try (var csv =
        CsvReader.builder()
            .ofNamedCsvRecord(
                Objects.requireNonNull(OfficialGazetteer.class.getResourceAsStream(list)), UTF_8)) {
      return csv.stream().filter(wanted).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
