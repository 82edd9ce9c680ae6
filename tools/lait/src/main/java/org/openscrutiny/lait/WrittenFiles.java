package org.openscrutiny.lait;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Reads again what was written, so that the accounts are those of the files and not of the
/// conversion's own counters.
///
/// @param figures cells with a number
/// @param symbols cells with anything else
record WrittenFiles(long figures, long symbols) {
  static WrittenFiles read(Path release, List<DataTable> tables) throws IOException {
    long figures = 0;
    long symbols = 0;
    for (DataTable table : tables) {
      try (var csv = CsvReader.builder().ofCsvRecord(release.resolve(table.name() + ".csv"))) {
        var rows = csv.iterator();
        CsvRecord header = rows.next();
        int first = header.getFieldCount() - table.columns().size();
        while (rows.hasNext()) {
          CsvRecord row = rows.next();
          for (int i = first; i < row.getFieldCount(); i++) {
            if (isNumber(row.getField(i))) {
              figures++;
            } else {
              symbols++;
            }
          }
        }
      }
    }
    return new WrittenFiles(figures, symbols);
  }

  static long rows(Path csv) throws IOException {
    try (var rows = CsvReader.builder().ofCsvRecord(csv)) {
      return rows.stream().count() - 1;
    }
  }

  private static boolean isNumber(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    return last >= '0' && last <= '9';
  }
}
