package org.openscrutiny.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import java.util.Objects;
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
  long read(Function<Header, Consumer<CsvRecord>> open) {
    long[] line = {1};
    try (InputStream bytes = uncompressed();
        var text = new CleanText(new InputStreamReader(bytes, UTF_8.newDecoder()));
        var csv = reader(text)) {
      return read(csv.iterator(), open, line);
    } catch (CsvParseException _) {
      notText(
          "near line %d a quote is not closed, a cell is longer than %,d characters or there are more than %,d columns"
              .formatted(line[0], LONGEST_CELL, MOST_COLUMNS));
    } catch (UncheckedIOException e) {
      explain(Objects.requireNonNull(e.getCause()));
    } catch (IOException e) {
      explain(e);
    }
    return 0;
  }

  private long read(
      Iterator<CsvRecord> lines, Function<Header, Consumer<CsvRecord>> open, long[] line) {
    if (!lines.hasNext()) {
      findings.add(Check.FILE_HEADER, name, 0, "", "");
      return 0;
    }
    var header = new Header(lines.next().getFields());
    Consumer<CsvRecord> rows = open.apply(header);
    long count = 0;
    while (lines.hasNext()) {
      CsvRecord row = lines.next();
      line[0] = row.getStartingLineNumber();
      count++;
      if (row.getFieldCount() == header.names().size()) {
        rows.accept(row);
      } else {
        String cells = row.getFieldCount() + " cells for " + header.names().size() + " columns";
        findings.add(Check.FILE_RAGGED, name, line[0], "", cells);
      }
    }
    if (count == 0) {
      findings.add(Check.FILE_ROWS, name, 1, "", "");
    }
    return count;
  }

  private static CsvReader<CsvRecord> reader(CleanText text) {
    var limits =
        CsvRecordHandler.of(limit ->
            limit.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_CELL).maxRecordSize(LONGEST_ROW));
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .build(limits, text);
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
