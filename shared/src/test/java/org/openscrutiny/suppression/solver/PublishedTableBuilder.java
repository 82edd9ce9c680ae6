package org.openscrutiny.suppression.solver;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.suppression.table.PublishedCell;
import org.openscrutiny.suppression.table.PublishedTable;
import org.openscrutiny.suppression.table.Ratio;
import org.openscrutiny.suppression.table.Relation;
import org.openscrutiny.suppression.table.Shown;

/// Builds a published table by the names of its cells.
public final class PublishedTableBuilder {
  private final Map<String, Shown> cells = new LinkedHashMap<>();
  private final List<Relation> relations = new ArrayList<>();
  private final List<Ratio> ratios = new ArrayList<>();

  public PublishedTableBuilder exactly(String name, long count) {
    cells.put(name, new Shown.Exactly(count));
    return this;
  }

  public PublishedTableBuilder rounded(String name, long printed, int base) {
    cells.put(name, new Shown.Rounded(printed, base));
    return this;
  }

  public PublishedTableBuilder suppressed(long atLeast, String... names) {
    Arrays.stream(names).forEach(name -> cells.put(name, new Shown.Suppressed(atLeast)));
    return this;
  }

  public PublishedTableBuilder unprinted(String name) {
    cells.put(name, new Shown.Unprinted());
    return this;
  }

  public PublishedTableBuilder total(String total, String... parts) {
    relations.add(Relation.total(place(total), Arrays.stream(parts).map(this::place).toList()));
    return this;
  }

  public PublishedTableBuilder relation(Relation relation) {
    relations.add(relation);
    return this;
  }

  public PublishedTableBuilder ratio(String numerator, String denominator, String printed) {
    ratios.add(new Ratio(place(numerator), place(denominator), new BigDecimal(printed), 100));
    return this;
  }

  /// A table of counts with the totals of its rows and columns, and the suppressed cells by name:
  /// row and column, as in `wb`.
  public static PublishedTableBuilder grid(
      List<String> rows, List<String> columns, long[][] counts, Set<String> suppressed) {
    var builder = new PublishedTableBuilder();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        String name = rows.get(r) + columns.get(c);
        builder.cells.put(
            name,
            suppressed.contains(name) ? new Shown.Suppressed(0) : new Shown.Exactly(counts[r][c]));
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      String row = rows.get(r);
      builder.exactly(row, Arrays.stream(counts[r]).sum());
      builder.total(row, columns.stream().map(column -> row + column).toArray(String[]::new));
    }
    for (int c = 0; c < columns.size(); c++) {
      int at = c;
      String column = columns.get(c);
      builder.exactly(column, Arrays.stream(counts).mapToLong(row -> row[at]).sum());
      builder.total(column, rows.stream().map(row -> row + column).toArray(String[]::new));
    }
    return builder;
  }

  public int place(String name) {
    return List.copyOf(cells.keySet()).indexOf(name);
  }

  public PublishedTable table() {
    return new PublishedTable(
        cells.entrySet().stream()
            .map(cell -> new PublishedCell(cell.getKey(), cell.getValue()))
            .toList(),
        relations,
        ratios);
  }
}
