package org.openscrutiny.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openscrutiny.draft.sheet.Content;
import org.openscrutiny.draft.sheet.Sheet;
import org.openscrutiny.draft.sheet.UnusableFile;

/// Finds the one table of a sheet: its header, and the rows below it.
final class TableReading {
  private static final int MOST_TITLE_ROWS = 100;

  private final Sheet sheet;
  private final DamageReport report;

  /// @param report where to say what is left out, and what stands in the way
  TableReading(Sheet sheet, DamageReport report) {
    this.sheet = sheet;
    this.report = report;
  }

  /// The names of the columns, and the rows with a cell for each.
  record Rows(List<String> columns, List<Integer> places, List<Sheet.Row> rows) {}

  /// @throws UnusableFile if no row of the sheet is the header of such a table
  Rows read() {
    int header = header();
    for (Sheet.Row row : sheet.rows().subList(0, header)) {
      if (!row.isEmpty()) {
        report.add(Damage.TITLE, "", "row " + row.number(), text(row), "");
      }
    }
    sheet.merged().forEach(range -> report.add(Damage.MERGED, "", range, range, ""));
    var columns = new ArrayList<String>();
    var places = new ArrayList<Integer>();
    names(sheet.rows().get(header), columns, places);
    return new Rows(columns, places, rows(header, columns, places));
  }

  private int header() {
    for (int row = 0; row < Math.min(sheet.rows().size(), MOST_TITLE_ROWS); row++) {
      if (isHeader(sheet.rows().get(row))) {
        return row;
      }
    }
    throw new UnusableFile(
        "The sheet \"%s\" is no table of the open data format: no row has the columns %s.%s"
            .formatted(
                sheet.name(),
                String.join(", ", StandardColumns.REQUIRED),
                sheet.others().isEmpty()
                    ? " See docs/release-json.md"
                    : " Another sheet may be meant (--sheet): "
                        + String.join(", ", sheet.others())));
  }

  private static boolean isHeader(Sheet.Row row) {
    List<String> names = row.cells().stream().map(cell -> name(cell.shown())).toList();
    return names.contains(StandardColumns.PERIOD) && names.contains(StandardColumns.LEVEL);
  }

  /// Spaces and signs become `_`; the case stays, since the department's own files have both.
  private static String name(String shown) {
    String name = shown.strip().replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^_+|_+$", "");
    String lower = name.toLowerCase(Locale.ROOT);
    return StandardColumns.has(lower) ? lower : name;
  }

  private void names(Sheet.Row header, List<String> columns, List<Integer> places) {
    Set<String> seen = new HashSet<>();
    for (int column = 0; column < header.cells().size(); column++) {
      String shown = header.cell(column).shown();
      String name = name(shown);
      if (name.isEmpty()) {
        continue;
      }
      String cell = Sheet.reference(header.number(), column);
      if (!seen.add(name)) {
        report.add(Damage.NAMED_TWICE, "", cell, shown, "");
      } else {
        if (!name.equals(shown)) {
          report.add(Damage.HEADER, "", cell, shown, name);
        }
        columns.add(name);
        places.add(column);
      }
    }
  }

  private List<Sheet.Row> rows(int header, List<String> columns, List<Integer> places) {
    var rows = new ArrayList<Sheet.Row>();
    int period = places.get(columns.indexOf(StandardColumns.PERIOD));
    int level = places.get(columns.indexOf(StandardColumns.LEVEL));
    for (Sheet.Row row : sheet.rows().subList(header + 1, sheet.rows().size())) {
      if (row.isEmpty()) {
        continue;
      }
      if (isHeader(row)) {
        report.add(Damage.SECOND_TABLE, "", "row " + row.number(), text(row), "");
        break;
      }
      boolean isNote =
          row.cell(level) instanceof Content.Empty
              && (row.cell(period) instanceof Content.Empty || filled(row) == 1);
      if (isNote) {
        report.add(Damage.NOTE, "", "row " + row.number(), text(row), "");
        continue;
      }
      unnamed(row, places);
      rows.add(row);
    }
    if (rows.isEmpty()) {
      throw new UnusableFile("The table of \"%s\" has no rows".formatted(sheet.name()));
    }
    return rows;
  }

  private void unnamed(Sheet.Row row, List<Integer> places) {
    for (int column = 0; column < row.cells().size(); column++) {
      if (!(row.cell(column) instanceof Content.Empty) && !places.contains(column)) {
        report.add(
            Damage.UNNAMED,
            "",
            Sheet.reference(row.number(), column),
            row.cell(column).shown(),
            "");
      }
    }
  }

  private static long filled(Sheet.Row row) {
    return row.cells().stream().filter(cell -> !(cell instanceof Content.Empty)).count();
  }

  private static String text(Sheet.Row row) {
    return String.join(
        " ", row.cells().stream().map(Content::shown).filter(text -> !text.isBlank()).toList());
  }
}
