package org.openscrutiny.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// One CSV of a release, read row by row: RFC 4180 in strict UTF-8, with or without a byte-order
/// mark, plain or compressed. Stage 0 of the screening: whatever is wrong with the file as a file
/// becomes a finding, however it was damaged; only a fault of the storage itself is thrown.
record CsvText(ReleaseFiles files, String name, Findings findings) {
  private static final int MOST_COLUMNS = 5_000;
  private static final int MAGIC = 4;
  private static final int LONGEST_CELL = 100_000;
  private static final int LONGEST_ROW = 10_000_000;

  /// What is done with the rows below the header, cell by cell: no text is made of a cell that
  /// nobody needs.
  interface Rows {
    /// For a file whose rows are only counted.
    Rows NONE =
        new Rows() {
          @Override
          public void cell(int column, char[] text, int from, int length) {}

          @Override
          public void end(long line) {}
        };

    /// Takes the next cell of a row, `length` characters of `text`.
    void cell(int column, char[] text, int from, int length);

    /// Ends a row that had a cell for each column. One that had not is passed over: it is not
    /// ended.
    void end(long line);
  }

  /// A row as texts.
  record Row(long line, List<String> cells) {}

  /// Rows of few cells, each of which is wanted as a text.
  static Rows texts(Consumer<Row> rows) {
    return new Rows() {
      private List<String> cells = new ArrayList<>();

      @Override
      public void cell(int column, char[] text, int from, int length) {
        if (column == 0) {
          cells = new ArrayList<>();
        }
        cells.add(new String(text, from, length));
      }

      @Override
      public void end(long line) {
        rows.accept(new Row(line, cells));
      }
    };
  }

  /// A file of another kind than its name says.
  private static final class Disguised extends IOException {
    private static final long serialVersionUID = 1L;

    Disguised(String message) {
      super(message);
    }
  }

  /// Reads the whole file. Rows that don't fit the header are noted and passed over.
  ///
  /// @param open what to do with the rows, once the header is known
  /// @return how many rows there are below the header
  long read(Function<Header, Rows> open) {
    var lines = new Lines(open);
    try (InputStream bytes = uncompressed();
        var text =
            new PrefetchingReader(new CleanText(new InputStreamReader(bytes, UTF_8.newDecoder())));
        var csv = reader(lines, text)) {
      csv.forEach(line -> {});
      return lines.end();
    } catch (CsvParseException e) {
      if (e.getCause() instanceof RuntimeException fault && !(fault instanceof CsvParseException)) {
        // The parser wraps whatever is thrown while it hands on a row.
        throw fault;
      }
      notText(
          "near line %d a quote is not closed, a cell is longer than %,d characters or there are more than %,d columns"
              .formatted(lines.last, LONGEST_CELL, MOST_COLUMNS));
    } catch (UncheckedIOException e) {
      explain(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      explain(e);
    }
    return 0;
  }

  /// Hands the cells on as the parser finds them. A record of the parser is the number of its line.
  private final class Lines extends AbstractBaseCsvCallbackHandler<Long> {
    private final Function<Header, Rows> open;
    private final List<String> names = new ArrayList<>();
    private Optional<Rows> rows = Optional.empty();
    private Rows reading = Rows.NONE;
    private long count;
    private long last = 1;
    private int length;

    Lines(Function<Header, Rows> open) {
      this.open = open;
    }

    @Override
    protected void handleBegin(long line) {
      length = 0;
    }

    @Override
    protected void handleField(int column, char[] text, int from, int size, boolean quoted) {
      length += size;
      if (size > LONGEST_CELL || length > LONGEST_ROW || column >= MOST_COLUMNS) {
        throw new CsvParseException("larger than a row can be");
      }
      if (rows.isEmpty()) {
        names.add(new String(text, from, size));
      } else if (column < names.size()) {
        reading.cell(column, text, from, size);
      }
    }

    @Override
    protected Long buildRecord() {
      if (getRecordType() == RecordType.EMPTY) {
        return last;
      }
      if (rows.isEmpty()) {
        reading = open.apply(new Header(names));
        rows = Optional.of(reading);
        return last;
      }
      last = getStartingLineNumber();
      count++;
      if (getFieldCount() == names.size()) {
        reading.end(last);
      } else {
        String cells = getFieldCount() + " cells for " + names.size() + " columns";
        findings.add(Check.FILE_RAGGED, name, last, "", cells);
      }
      return last;
    }

    private long end() {
      if (rows.isEmpty()) {
        findings.add(Check.FILE_HEADER, name, 0, "", "");
      } else if (count == 0) {
        findings.add(Check.FILE_ROWS, name, 1, "", "");
      }
      return count;
    }
  }

  private static CsvReader<Long> reader(Lines lines, Reader text) {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .build(lines, text);
  }

  private InputStream uncompressed() throws IOException {
    var bytes = new PushbackInputStream(files.open(name), MAGIC);
    byte[] first = bytes.readNBytes(MAGIC);
    bytes.unread(first);
    boolean gzip = first.length > 1 && first[0] == 0x1f && first[1] == (byte) 0x8b;
    if (first.length == MAGIC && first[0] == 'P' && first[1] == 'K' && first[2] < ' ') {
      throw new Disguised("it is a zip archive; give the CSV in it, or the whole release as a zip");
    }
    if (gzip != name.endsWith(".gz")) {
      throw new Disguised(
          gzip
              ? "it is a gzip file; its name must end in .csv.gz"
              : "its name ends in .gz, and it is no gzip file");
    }
    return gzip ? new GZIPInputStream(bytes, 1 << 16) : bytes;
  }

  private void explain(IOException fault) {
    switch (fault) {
      case CharacterCodingException _ -> findings.add(Check.FILE_ENCODING, name, 0, "", "");
      case Disguised other -> notText(String.valueOf(other.getMessage()));
      case CleanText.NotText _ -> notText("it holds control characters, as programs and images do");
      case CleanText.TooLong _ -> findings.add(Check.FILE_LIMITS, name, 0, "", "");
      case ZipException _ -> notText("the compression is damaged");
      case EOFException _ -> notText("the file breaks off");
      default -> throw new UncheckedIOException(fault);
    }
  }

  private void notText(String detail) {
    findings.add(Check.FILE_FORMAT, name, detail);
  }
}
