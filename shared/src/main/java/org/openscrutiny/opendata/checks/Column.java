package org.openscrutiny.opendata.checks;

/// A column of a data file while its rows are read. It holds the cell of the current row.
sealed interface Column permits TextColumn, FigureColumn, UnlistedColumn {
  /// Receives the cell of the next row: `length` characters of `text`, starting at `from`.
  ///
  /// @return whether there is a finding about it; few cells have one
  boolean read(char[] text, int from, int length);

  /// Adds the findings about the current cell.
  void addFindings(long line, Findings findings);
}
