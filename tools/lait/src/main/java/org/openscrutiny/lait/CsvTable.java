package org.openscrutiny.lait;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A CSV on disk with one line of column names, plain or compressed, in UTF-8 with or without a
/// byte-order mark, read row by row.
///
/// @param columns what it has to have, in any order; others are passed over
record CsvTable(Path file, List<String> columns) {

  /// One row.
  ///
  /// @param cells in the order of the columns asked for; all that there are, where it is malformed
  /// @param malformed whether the row has more or fewer cells than the header
  record Line(long number, List<String> cells, boolean malformed) {}

  /// @return how many rows there are below the header
  /// @throws UnusableCollection when it is not such a file
  long read(Consumer<Line> rows) {
    try (InputStream bytes = opened();
        var text = new InputStreamReader(bytes, UTF_8.newDecoder());
        var csv =
            CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(false)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
      return read(csv.iterator(), rows);
    } catch (CsvParseException e) {
      throw new UnusableCollection(name() + " is not a CSV text: " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw unreadable(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private long read(Iterator<CsvRecord> lines, Consumer<Line> rows) {
    if (!lines.hasNext()) {
      throw new UnusableCollection(name() + " is empty");
    }
    List<String> header = lines.next().getFields().stream().map(CsvTable::withoutMark).toList();
    List<String> missing = columns.stream().filter(column -> !header.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new UnusableCollection(
          "%s has another layout: it lacks the columns %s; it has %s"
              .formatted(name(), quoted(missing), quoted(header)));
    }
    int[] places = columns.stream().mapToInt(header::indexOf).toArray();
    long count = 0;
    while (lines.hasNext()) {
      CsvRecord row = lines.next();
      count++;
      rows.accept(line(row, header.size(), places));
    }
    return count;
  }

  private static Line line(CsvRecord row, int size, int[] places) {
    long number = row.getStartingLineNumber();
    if (row.getFieldCount() != size) {
      return new Line(number, row.getFields(), true);
    }
    var cells = new String[places.length];
    for (int i = 0; i < places.length; i++) {
      cells[i] = row.getField(places[i]).strip();
    }
    return new Line(number, List.of(cells), false);
  }

  private InputStream opened() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new UnusableCollection("there is no file " + file);
    }
    var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    bytes.mark(2);
    boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
    bytes.reset();
    return gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }

  private RuntimeException unreadable(IOException fault) {
    if (fault instanceof CharacterCodingException) {
      return new UnusableCollection(name() + " is not UTF-8 text");
    }
    if (fault instanceof ZipException || fault instanceof EOFException) {
      return new UnusableCollection(name() + " is a damaged gzip file");
    }
    return new UncheckedIOException(fault);
  }

  private String name() {
    return String.valueOf(file.getFileName());
  }

  private static String quoted(List<String> names) {
    return names.isEmpty() ? "none" : '"' + String.join("\", \"", names) + '"';
  }

  private static String withoutMark(String column) {
    return column.replace("\uFEFF", "").strip();
  }
}
