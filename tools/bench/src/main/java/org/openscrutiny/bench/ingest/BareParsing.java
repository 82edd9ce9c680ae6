package org.openscrutiny.bench.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/// Parsing and nothing else: every record is read and every field of it touched, from the same
/// stream and through the same strict decoder as the screening has.
final class BareParsing {
  private BareParsing() {}

  /// How many rows the file has below its header.
  static long rows(Path file) {
    long rows = -1;
    long characters = 0;
    try (InputStream bytes = open(file);
        var text = new InputStreamReader(bytes, UTF_8.newDecoder());
        var csv = CsvReader.builder().ofCsvRecord(text)) {
      for (CsvRecord row : csv) {
        rows++;
        for (int i = 0; i < row.getFieldCount(); i++) {
          characters += row.getField(i).length();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (characters == 0) {
      throw new IllegalStateException(file + " has no text");
    }
    return rows;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }
}
