package org.openscrutiny.lait;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Reads the tables of notations in the resources of this package: how the collection writes
/// periods, places, symbols, units and topics.
final class NotationTable {
  private NotationTable() {}

  static <T> List<T> read(String table, Function<NamedCsvRecord, T> rule) {
    try (InputStream csv = NotationTable.class.getResourceAsStream(table);
        var rows = CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(csv), UTF_8)) {
      return rows.stream().map(rule).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
