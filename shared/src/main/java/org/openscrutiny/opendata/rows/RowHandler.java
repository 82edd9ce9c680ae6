package org.openscrutiny.opendata.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Receives the rows of a table cell by cell. A cell is a part of a shared array, so that no text
/// is made of cells that are only compared or parsed.
public interface RowHandler {

  /// For a table whose rows are only counted.
  RowHandler IGNORE =
      new RowHandler() {
        @Override
        public void cell(int column, char[] text, int from, int length) {}

        @Override
        public void endRow(long line) {}
      };

  /// Receives the next cell of a row: `length` characters of `text`, starting at `from`. The array
  /// is valid only during the call.
  void cell(int column, char[] text, int from, int length);

  /// Ends a row that has a cell for each column. A row that has more or fewer is not ended: cell 0
  /// of the next row follows.
  ///
  /// @param line where the row starts in the file; the header is line 1
  void endRow(long line);

  /// One row as texts.
  record TextRow(long line, List<String> cells) {}

  /// Receives rows as texts, for small tables.
  static RowHandler ofTexts(Consumer<TextRow> rows) {
    return new RowHandler() {
      private List<String> cells = new ArrayList<>();

      @Override
      public void cell(int column, char[] text, int from, int length) {
        if (column == 0) {
          cells = new ArrayList<>();
        }
        cells.add(new String(text, from, length));
      }

      @Override
      public void endRow(long line) {
        rows.accept(new TextRow(line, cells));
      }
    };
  }
}
