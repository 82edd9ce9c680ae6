package org.openscrutiny.opendata.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.opendata.rows.Header;
import org.openscrutiny.opendata.rows.ReadingOutcome.Complete;
import org.openscrutiny.opendata.rows.ReadingOutcome.NoHeader;
import org.openscrutiny.opendata.rows.ReadingOutcome.TooLong;
import org.openscrutiny.opendata.rows.ReadingOutcome.WrongEncoding;
import org.openscrutiny.opendata.rows.ReadingOutcome.WrongFormat;
import org.openscrutiny.opendata.rows.RowHandler;
import org.openscrutiny.opendata.rows.RowSource;

/// Stage 0: whether the files of a release are there and can be read.
public record FileChecks(Findings findings) {
  /// The file that describes a release.
  public static final String DESCRIPTION = "release.json";

  static final Check RELEASE_ARCHIVE = Check.of("release-archive");
  static final Check RELEASE_DESCRIPTION = Check.of("release-description");
  static final Check RELEASE_FILE_PRESENT = Check.of("release-file-present");
  static final Check RELEASE_FILE_UNNAMED = Check.of("release-file-unnamed");
  static final Check FILE_FORMAT = Check.of("file-format");
  static final Check FILE_ENCODING = Check.of("file-encoding");
  static final Check FILE_LIMITS = Check.of("file-limits");
  static final Check FILE_HEADER = Check.of("file-header");
  static final Check FILE_ROWS = Check.of("file-rows");
  static final Check FILE_RAGGED = Check.of("file-ragged");

  /// @param objection why the archive cannot be used
  public void archiveUnusable(String archive, String objection) {
    findings.add(RELEASE_ARCHIVE, archive, objection);
  }

  public void descriptionTooLong() {
    findings.add(FILE_LIMITS, DESCRIPTION, 0, "", "");
  }

  public void descriptionUnusable(String reason) {
    findings.add(RELEASE_DESCRIPTION, DESCRIPTION, reason);
  }

  /// Compares the files of the folder with those that the description names.
  public void checkNames(ReleaseDescription description, List<String> names) {
    if (description.contents().files().isEmpty()) {
      descriptionUnusable("\"files\" names no data file");
    }
    Set<String> named = new HashSet<>();
    for (DataFile file : description.contents().files()) {
      if (!named.add(file.data())) {
        descriptionUnusable("\"files\" names " + file.data() + " twice");
      }
      MetaFile.nameFor(file.data(), names).ifPresent(named::add);
    }
    named.add(DESCRIPTION);
    for (String file : names) {
      if (!named.contains(file)) {
        findings.add(RELEASE_FILE_UNNAMED, file, 0, "", file);
      }
    }
  }

  /// Whether a data file and its meta file are there.
  ///
  /// @param names of all files
  public void checkPresent(String data, List<String> names) {
    if (!names.contains(data)) {
      missing(data);
    }
    if (MetaFile.nameFor(data, names).isEmpty()) {
      missing(MetaFile.usualName(data));
    }
  }

  private void missing(String file) {
    findings.add(RELEASE_FILE_PRESENT, file, 0, "", file);
  }

  /// Reads a table. Rows that don't fit the header are reported and left out.
  ///
  /// @param open returns what receives the rows, once the header is known
  /// @return how many rows there are below the header; 0 for a table that cannot be read
  public long read(RowSource source, Function<Header, RowHandler> open) {
    String name = source.name();
    return switch (source.read(new Table(name, open))) {
      case Complete(long rows) -> {
        if (rows == 0) {
          findings.add(FILE_ROWS, name, 1, "", "");
        }
        yield rows;
      }
      case NoHeader _ -> unreadable(FILE_HEADER, name);
      case WrongFormat(String reason) -> {
        findings.add(FILE_FORMAT, name, reason);
        yield 0;
      }
      case WrongEncoding(long line, String column, String found) -> {
        findings.add(FILE_ENCODING, name, line, column, found);
        yield 0;
      }
      case TooLong _ -> unreadable(FILE_LIMITS, name);
    };
  }

  private long unreadable(Check check, String name) {
    findings.add(check, name, 0, "", "");
    return 0;
  }

  /// @param columns how many columns have a name
  private static String empty(int columns, int cells) {
    return SheetColumns.between(columns, cells - 1) + " of the sheet, without a name and empty";
  }

  private final class Table implements RowSource.TableHandler {
    private final String name;
    private final Function<Header, RowHandler> open;

    private Table(String name, Function<Header, RowHandler> open) {
      this.name = name;
      this.open = open;
    }

    @Override
    public RowHandler header(Header header) {
      return open.apply(header);
    }

    @Override
    public void raggedRow(long line, int cells, int columns, int filled) {
      String found =
          filled <= columns && cells > columns
              ? "%d cells for %d columns: %s".formatted(cells, columns, empty(columns, cells))
              : cells + " cells for " + columns + " columns";
      findings.add(FILE_RAGGED, name, line, "", found);
    }
  }
}
