package org.openscrutiny.opendata.rows;

import java.io.IOException;
import java.io.InputStream;

/// A table that can be read row by row. The first row has the names of the columns.
public interface RowSource {

  /// The file's name within the release.
  String name();

  /// Reads the table once, from its first row to its last.
  ReadingOutcome read(TableHandler table);

  /// Receives the header of a table, and those rows that don't fit it.
  interface TableHandler {

    /// Receives the names of the columns, before any row.
    ///
    /// @return what receives the rows
    RowHandler header(Header header);

    /// Receives a row that has more or fewer cells than the header has names.
    ///
    /// @param line where the row starts in the file; the header is line 1
    /// @param filled how many cells there are up to the last that isn't blank
    void raggedRow(long line, int cells, int columns, int filled);
  }

  /// Opens the bytes of a file.
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }
}
