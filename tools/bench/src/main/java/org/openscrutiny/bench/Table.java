package org.openscrutiny.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A table of text: the first column is flush left, the others are flush right.
///
/// Printed at the end, its columns are as wide as they need to be. A table whose rows take minutes
/// is begun with [#begin], and each row is printed when it is added, in columns as wide as the
/// heads, or as a number of five digits.
public final class Table {
  private static final String BETWEEN = "  ";
  private static final String NUMBER = "10,000";

  private final List<List<String>> rows = new ArrayList<>();
  private Optional<PrintStream> begun = Optional.empty();

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
    begun.ifPresent(out -> out.println(line(row, roomy(rows.getFirst()))));
  }

  public void row(String... cells) {
    row(List.of(cells));
  }

  /// Prints the heads now, and every row that is added.
  public void begin(PrintStream out) {
    begun = Optional.of(out);
    out.println(line(rows.getFirst(), roomy(rows.getFirst())));
  }

  public void print(PrintStream out) {
    lines().forEach(out::println);
  }

  List<String> lines() {
    int[] widths = widths(rows);
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private static int[] roomy(List<String> heads) {
    return heads.stream().mapToInt(head -> Math.max(head.length(), NUMBER.length())).toArray();
  }

  private static int[] widths(List<List<String>> rows) {
    return IntStream.range(0, rows.getFirst().size())
        .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
        .toArray();
  }

  private static String line(List<String> row, int[] widths) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(Math.max(0, widths[i] - row.get(i).length()));
      line.append(i == 0 ? "" : BETWEEN);
      line.append(i == 0 ? row.get(i) + blanks : blanks + row.get(i));
    }
    return line.toString().stripTrailing();
  }
}
