package org.openscrutiny.draft.sheet;

import java.util.List;

/// A sheet as it stands in its file, from its first row to its last. Rows without any content may
/// be missing.
///
/// @param merged ranges of cells that were merged into one, such as `A2:A9`
/// @param others names of the file's other sheets
/// @param encodingNotes what was noticed about the characters of a CSV, each in a sentence
public record Sheet(
    String name,
    List<Row> rows,
    List<String> merged,
    List<String> others,
    List<String> encodingNotes) {
  public Sheet {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
    others = List.copyOf(others);
    encodingNotes = List.copyOf(encodingNotes);
  }

  /// @param number as the spreadsheet counts, from 1; of a CSV the line on which the row starts
  public record Row(int number, List<Content> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /// The content of a column, counted from 0; empty beyond the last.
    public Content cell(int column) {
      return column < cells.size() ? cells.get(column) : Content.Empty.CELL;
    }

    public boolean isEmpty() {
      return cells.stream().allMatch(cell -> cell instanceof Content.Empty);
    }
  }

  /// The name of a cell, as spreadsheets have it: `B7`.
  public static String reference(int row, int column) {
    var letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row).toString();
  }
}
