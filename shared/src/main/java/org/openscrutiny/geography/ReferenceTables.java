package org.openscrutiny.geography;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads the bundled tables of places.
final class ReferenceTables {
  private ReferenceTables() {}

  static List<Place> countries() {
    return rows("countries-and-regions.csv").stream()
        .filter(row -> row.getField("kind").equals("country"))
        .map(ReferenceTables::place)
        .toList();
  }

  static List<Place> regions() {
    return rows("countries-and-regions.csv").stream()
        .filter(row -> row.getField("kind").equals("region"))
        .map(ReferenceTables::place)
        .toList();
  }

  static List<Place> authorities() {
    return rows("local-authorities.csv").stream().map(ReferenceTables::place).toList();
  }

  static List<NamedCsvRecord> rows(String table) {
    try (InputStream csv = ReferenceTables.class.getResourceAsStream(table);
        var rows = CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(csv), UTF_8)) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Place place(NamedCsvRecord row) {
    String name = row.getField("name");
    var names = new HashSet<String>();
    Stream.concat(Stream.of(name), Arrays.stream(row.getField("other_names").split(";", -1)))
        .map(Place::simplified)
        .filter(each -> !each.isEmpty())
        .forEach(names::add);
    return new Place(
        row.getField("code"),
        row.findField("number").orElse(""),
        name,
        names,
        row.findField("region").orElse(""),
        day(row, "from"),
        day(row, "until"));
  }

  private static Optional<LocalDate> day(NamedCsvRecord row, String column) {
    return row.findField(column).filter(day -> !day.isEmpty()).map(LocalDate::parse);
  }
}
