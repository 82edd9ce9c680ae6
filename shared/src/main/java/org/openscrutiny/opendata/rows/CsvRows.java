package org.openscrutiny.opendata.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.openscrutiny.opendata.rows.ReadingOutcome.Complete;
import org.openscrutiny.opendata.rows.ReadingOutcome.NoHeader;
import org.openscrutiny.opendata.rows.ReadingOutcome.TooLong;
import org.openscrutiny.opendata.rows.ReadingOutcome.WrongEncoding;
import org.openscrutiny.opendata.rows.ReadingOutcome.WrongFormat;

/// A CSV file: RFC 4180 in strict UTF-8, with or without a byte-order mark, plain or compressed
/// with gzip.
///
/// @param name decides whether the file must be compressed: it then ends in `.gz`
public record CsvRows(String name, Content content) implements RowSource {
  private static final int MOST_COLUMNS = 5_000;
  private static final int LONGEST_CELL = 100_000;
  private static final int LONGEST_ROW = 10_000_000;

  /// The bytes are of another format than the file's name says.
  private static final class OtherFormat extends IOException {
    private static final long serialVersionUID = 1L;

    OtherFormat(String message) {
      super(message);
    }
  }

  /// Every character has two bytes.
  private static final class Utf16 extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public ReadingOutcome read(TableHandler table) {
    var lines = new Lines(table);
    try (InputStream bytes = uncompressed();
        var text =
            new PrefetchingReader(new CleanText(new InputStreamReader(bytes, UTF_8.newDecoder())));
        var csv = csv(lines, text)) {
      csv.forEach(line -> {});
      return lines.outcome();
    } catch (CsvParseException e) {
      if (e.getCause() instanceof RuntimeException fault && !(fault instanceof CsvParseException)) {
        // The parser wraps every exception that the handler of a row throws.
        throw fault;
      }
      return new WrongFormat(
          "near line %d a quote is not closed, a cell is longer than %,d characters or there are more than %,d columns"
              .formatted(lines.last, LONGEST_CELL, MOST_COLUMNS));
    } catch (UncheckedIOException e) {
      return outcome(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      return outcome(e);
    }
  }

  private WrongEncoding encodingFault() {
    try (InputStream bytes = new BufferedInputStream(uncompressed())) {
      return EncodingFault.find(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Passes the cells on as the parser finds them. A record of the parser is the number of its
  /// line.
  private static final class Lines extends AbstractBaseCsvCallbackHandler<Long> {
    private final TableHandler table;
    private final List<String> names = new ArrayList<>();
    private Optional<RowHandler> opened = Optional.empty();
    private RowHandler rows = RowHandler.IGNORE;
    private long count;
    private long last = 1;
    private int length;
    private int filled;

    Lines(TableHandler table) {
      this.table = table;
    }

    @Override
    protected void handleBegin(long line) {
      length = 0;
      filled = 0;
    }

    @Override
    protected void handleField(int column, char[] text, int from, int size, boolean quoted) {
      length += size;
      filled = size > 0 ? column + 1 : filled;
      if (size > LONGEST_CELL || length > LONGEST_ROW || column >= MOST_COLUMNS) {
        throw new CsvParseException("larger than a row can be");
      }
      if (opened.isEmpty()) {
        names.add(new String(text, from, size));
      } else if (column < names.size()) {
        rows.cell(column, text, from, size);
      }
    }

    @Override
    protected Long buildRecord() {
      if (getRecordType() == RecordType.EMPTY) {
        return last;
      }
      if (opened.isEmpty()) {
        rows = table.header(new Header(names));
        opened = Optional.of(rows);
        return last;
      }
      last = getStartingLineNumber();
      count++;
      if (getFieldCount() == names.size()) {
        rows.endRow(last);
      } else {
        table.raggedRow(last, getFieldCount(), names.size(), filled);
      }
      return last;
    }

    private ReadingOutcome outcome() {
      return opened.isEmpty() ? new NoHeader() : new Complete(count);
    }
  }

  private static CsvReader<Long> csv(Lines lines, Reader text) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .build(lines, text);
  }

  private InputStream uncompressed() throws IOException {
    var bytes = new PushbackInputStream(content.open(), FileKind.BYTES);
    byte[] first = bytes.readNBytes(FileKind.BYTES);
    bytes.unread(first);
    boolean gzip = first.length > 1 && first[0] == 0x1f && first[1] == (byte) 0x8b;
    Optional<FileKind> other = FileKind.of(first);
    if (other.isPresent()) {
      throw new OtherFormat(other.get().reason());
    }
    if (!gzip && FileKind.isUtf16(first)) {
      throw new Utf16();
    }
    if (gzip != name.endsWith(".gz")) {
      throw new OtherFormat(
          gzip
              ? "it is a gzip file; its name must end in .csv.gz"
              : "its name ends in .gz, and it is no gzip file");
    }
    return gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }

  private ReadingOutcome outcome(IOException fault) {
    return switch (fault) {
      case CharacterCodingException _ -> encodingFault();
      case Utf16 _ -> new WrongEncoding(1, "", "UTF-16, which spreadsheets call Unicode text");
      case OtherFormat other -> new WrongFormat(String.valueOf(other.getMessage()));
      case CleanText.ControlCharacter _ ->
          new WrongFormat("it holds control characters, as programs and images do");
      case CleanText.Endless _ -> new TooLong();
      case ZipException _ -> new WrongFormat("the compression is damaged");
      case EOFException _ -> new WrongFormat("the file breaks off");
      default -> throw new UncheckedIOException(fault);
    };
  }
}
