package org.openscrutiny.draft.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A CSV as somebody exported it: in UTF-8, UTF-16 or Windows-1252, with commas, semicolons or
/// tabs. What is not as the standard has it is noted.
final class CsvSheet {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int MOST_BYTES = 300_000_000;
  private static final int MOST_NOTES = 20;

  private CsvSheet() {}

  static Sheet read(Path file) throws IOException {
    byte[] bytes = bytes(file);
    var notes = new ArrayList<String>();
    boolean isWindows = false;
    String text;
    if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0x1FD) {
      text = new String(bytes, java.nio.charset.StandardCharsets.UTF_16);
      notes.add("The file was written in UTF-16, and is UTF-8 now.");
    } else {
      try {
        text =
            UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
      } catch (CharacterCodingException _) {
        text = new String(bytes, WINDOWS);
        isWindows = true;
      }
    }
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (text.startsWith("sep=")) {
      text = text.substring(text.indexOf('\n') + 1);
    }
    char separator = separator(text);
    if (separator != ',') {
      notes.add(
          "The cells were separated by %s, and are separated by commas now."
              .formatted(separator == '\t' ? "tabs" : "semicolons"));
    }
    List<Sheet.Row> rows = rows(file, text, separator);
    if (isWindows) {
      notes.addAll(foreign(rows));
    }
    return new Sheet(String.valueOf(file.getFileName()), rows, List.of(), List.of(), notes);
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream packed = Files.newInputStream(file);
        InputStream plain =
            file.toString().endsWith(".gz") ? new GZIPInputStream(packed) : packed) {
      byte[] bytes = plain.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw SheetFile.tooLarge(file);
      }
      return bytes;
    } catch (ZipException | EOFException e) {
      throw new UnusableFile(file.getFileName() + " is no complete gzip file", e);
    }
  }

  /// The one of which the first lines have the most.
  private static char separator(String text) {
    String start = text.substring(0, Math.min(text.length(), 2_000));
    char best = ',';
    for (char each : new char[] {';', '\t'}) {
      best = count(start, each) > 2 * count(start, best) ? each : best;
    }
    return best;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(each -> each == sign).count();
  }

  private static List<Sheet.Row> rows(Path file, String text, char separator) throws IOException {
    var rows = new ArrayList<Sheet.Row>();
    long cells = 0;
    try (var csv =
        CsvReader.builder()
            .fieldSeparator(separator)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(new ByteArrayInputStream(text.getBytes(UTF_8)), UTF_8)) {
      for (CsvRecord record : csv) {
        cells += record.getFieldCount();
        if (cells > SheetFile.MOST_CELLS) {
          throw SheetFile.tooLarge(file);
        }
        rows.add(
            new Sheet.Row(
                (int) record.getStartingLineNumber(),
                record.getFields().stream().map(Content::ofText).toList()));
      }
    } catch (CsvParseException e) {
      throw new UnusableFile(
          "%s is no CSV: %s. Export it again".formatted(file.getFileName(), e.getMessage()), e);
    }
    return rows;
  }

  /// Which cells have characters of which the encoding is a guess.
  private static List<String> foreign(List<Sheet.Row> rows) {
    var notes = new ArrayList<String>();
    notes.add("The file was written in Windows-1252, and is UTF-8 now. Check these cells:");
    long more = 0;
    for (Sheet.Row row : rows) {
      for (int column = 0; column < row.cells().size(); column++) {
        String shown = row.cell(column).shown();
        if (shown.chars().anyMatch(sign -> sign > '~')) {
          if (notes.size() <= MOST_NOTES) {
            notes.add("  %s: \"%s\"".formatted(Sheet.reference(row.number(), column), shown));
          } else {
            more++;
          }
        }
      }
    }
    if (more > 0) {
      notes.add("  and %,d more".formatted(more));
    }
    return notes;
  }
}
