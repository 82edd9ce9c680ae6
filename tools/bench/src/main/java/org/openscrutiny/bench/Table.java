package org.openscrutiny.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A table of text, in columns as wide as they need to be: the first is flush left, the others are
/// flush right.
public final class Table {
  private static final String BETWEEN = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  public Table(String... heads) {
    rows.add(List.of(heads));
  }

  /// Adds a row; one that is shorter than the heads is filled up with blanks.
  public void row(List<String> cells) {
    var row = new ArrayList<>(cells);
    while (row.size() < rows.getFirst().size()) {
      row.add("");
    }
    rows.add(List.copyOf(row));
  }

  public void row(String... cells) {
    row(List.of(cells));
  }

  public void print(PrintStream out) {
    lines().forEach(out::println);
  }

  List<String> lines() {
    int[] widths =
        IntStream.range(0, rows.getFirst().size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static String line(List<String> row, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(widths[i] - row.get(i).length());
      line.append(i == 0 ? "" : BETWEEN);
      line.append(i == 0 ? row.get(i) + blanks : blanks + row.get(i));
    }
    return line.toString().stripTrailing();
  }
}
