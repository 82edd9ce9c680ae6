package org.openscrutiny.opendata;

/// A column of a data file while its rows are read: it holds the cell of one row at a time.
sealed interface Column permits TextColumn, FigureColumn, UnlistedColumn {
  /// Takes the cell of the next row, `length` characters of `text`.
  ///
  /// @return whether there is something to say about it, which few cells have
  boolean read(char[] text, int from, int length);

  /// Adds what is wrong with the cell that was read.
  void addFindings(long line, Findings findings);
}
