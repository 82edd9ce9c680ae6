package org.openscrutiny.draft.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A file with one or more sheets: XLSX, ODS, or a CSV, plain or compressed.
public final class SheetFile {
  /// Of all cells of a sheet. The largest file of the department has more: such a file is taken as
  /// the CSV that it is, with a meta file.
  static final long MOST_CELLS = 5_000_000;

  private static final List<String> OLD = List.of(".xls", ".xlsb", ".numbers");

  private SheetFile() {}

  /// @param sheet the name of the sheet that is meant; the first that is not hidden if empty
  /// @throws UnusableFile if the file is none of the three, damaged, or beyond the bounds
  public static Sheet read(Path file, Optional<String> sheet) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (!Files.isRegularFile(file)) {
      throw new UnusableFile(file + " is not there, or is no file");
    }
    if (OLD.stream().anyMatch(name::endsWith)) {
      throw new UnusableFile(file + " is of a format that can't be read. Save it as XLSX or ODS");
    }
    if (name.endsWith(".xlsx") || name.endsWith(".xlsm")) {
      WorkbookParts parts = WorkbookParts.checked(file);
      return XlsxSheets.read(file, sheet, parts);
    }
    if (name.endsWith(".ods")) {
      WorkbookParts.checked(file);
      return OdsSheets.read(file, sheet);
    }
    if (name.endsWith(".csv") || name.endsWith(".csv.gz") || name.endsWith(".txt")) {
      return CsvSheet.read(file);
    }
    throw new UnusableFile(file + " is no .csv, .csv.gz, .xlsx or .ods");
  }

  static UnusableFile tooLarge(Path file) {
    return new UnusableFile(
        "%s has more than %,d cells. Delete the columns and rows that are not meant, or divide it"
            .formatted(file.getFileName(), MOST_CELLS));
  }

  static UnusableFile noSheet(Path file, String sheet, List<String> all) {
    return new UnusableFile(
        "%s has no sheet \"%s\"; it has: %s"
            .formatted(file.getFileName(), sheet, String.join(", ", all)));
  }
}
