package org.openscrutiny.opendata;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.domain.Value;

/// Reads the rows of one data file, each once, through the checks of the stages 6 to 10, and keeps
/// what the portal keeps.
final class RowPass {
  private static final Set<String> NULLS = Set.of("NULL", "Null", "null", "NA", "na");
  private static final Set<String> MISSING = Set.of("N/A", "n/a", ".", "..", "-");
  private static final int LONGEST_SIGN = 4;

  private record Figure(int place, FigureCell cell) {}

  private record Line(String place, FilterColumns.Division division) {}

  private final String file;
  private final Header header;
  private final MetaFile meta;
  private final FileRules rules;
  private final Findings findings;
  private final TimeColumns times;
  private final GeographyColumns geography;
  private final FilterColumns filters;
  private final List<Figure> figures;
  private final Set<Integer> figurePlaces;
  private final Map<String, String> unread = new LinkedHashMap<>();
  private final Map<Line, Set<String>> seen = new HashMap<>();
  private final List<Row> kept = new ArrayList<>();

  RowPass(String file, Header header, MetaFile meta, FileRules rules, Findings findings) {
    this.file = file;
    this.header = header;
    this.meta = meta;
    this.rules = rules;
    this.findings = findings;
    times = new TimeColumns(file, header, findings);
    geography = new GeographyColumns(file, header, findings);
    filters = new FilterColumns(file, header, meta, rules, findings);
    figures =
        meta.indicators().stream()
            .map(column ->
                new Figure(header.at(column.name()), new FigureCell(file, column, rules, findings)))
            .toList();
    figurePlaces = new HashSet<>(figures.stream().map(Figure::place).toList());
    Set<String> named = meta.named();
    header.names().stream()
        .filter(column -> !named.contains(column))
        .filter(column -> !GeographicLevel.COLUMNS.contains(column))
        .filter(column -> !TimeColumns.NAMES.contains(column))
        .forEach(column -> unread.put(column, ""));
  }

  void read(CsvRecord row) {
    long line = row.getStartingLineNumber();
    checkSigns(row, line);
    checkUnread(row, line);
    Optional<Period> period = times.read(row);
    String time =
        row.getField(header.at("time_period")) + "\n" + row.getField(header.at("time_identifier"));
    GeographyColumns.Place place = geography.read(row, time);
    period.ifPresent(known -> geography.checkEnd(place, known, line));
    FilterColumns.Division division = filters.read(row);
    List<Value> values = values(row, line);
    Set<String> before =
        seen.computeIfAbsent(new Line(place.key(), division), key -> new HashSet<>(2));
    if (!before.add(time)) {
      findings.add(Check.ROWS_DUPLICATE, file, line, "", time.replace('\n', ' '));
    } else if (period.isPresent() && place.area().isPresent()) {
      kept.add(new Row(line, period.get(), place.area().get(), division, values));
    }
  }

  private List<Value> values(CsvRecord row, long line) {
    var values = new Value[figures.size()];
    for (int i = 0; i < values.length; i++) {
      Figure figure = figures.get(i);
      values[i] = figure.cell().read(row.getField(figure.place()), line);
    }
    return List.of(values);
  }

  private void checkSigns(CsvRecord row, long line) {
    for (int i = 0; i < row.getFieldCount(); i++) {
      String text = row.getField(i);
      if (!figurePlaces.contains(i) && isFormula(text)) {
        findings.add(Check.ROWS_FORMULA, file, line, header.names().get(i), text);
      }
      if (text.isEmpty() || text.length() > LONGEST_SIGN) {
        continue;
      }
      if (NULLS.contains(text)) {
        findings.add(Check.ROWS_NULL, file, line, header.names().get(i), text);
      } else if (!figurePlaces.contains(i) && MISSING.contains(text)) {
        findings.add(Check.ROWS_NOT_AVAILABLE, file, line, header.names().get(i), text);
      }
    }
  }

  /// Whether a spreadsheet would work out the cell when somebody opens the file.
  static boolean isFormula(String text) {
    if (text.length() < 2) {
      return false;
    }
    return switch (text.charAt(0)) {
      case '=', '@' -> true;
      case '+', '-' -> text.indexOf('(') > 0 || text.indexOf('|') > 0 || text.indexOf('!') > 0;
      default -> false;
    };
  }

  /// A column that nobody listed and that changes from row to row may be a forgotten filter.
  private void checkUnread(CsvRecord row, long line) {
    if (unread.isEmpty()) {
      return;
    }
    unread.entrySet().removeIf(column -> changes(row, column, line));
  }

  private boolean changes(CsvRecord row, Map.Entry<String, String> column, long line) {
    String text = row.getField(header.at(column.getKey()));
    if (column.getValue().isEmpty()) {
      column.setValue(text);
    }
    boolean changed = !column.getValue().equals(text);
    if (changed) {
      findings.add(Check.DATA_IN_META, file, line, column.getKey(), column.getKey());
    }
    return changed;
  }

  /// What is left, once all rows are read.
  List<ScreenedFile> end(DataFile data, long rowsInAll) {
    geography.end();
    filters.end();
    Optional<String> measures = rules.measureFilter(meta);
    return measures.isEmpty()
        ? List.of(new ScreenedFile(data, ids(), kept, filters.named(), rowsInAll))
        : byMeasure(data, measures.get(), rowsInAll);
  }

  private List<String> ids() {
    return meta.indicators().stream().map(column -> rules.indicatorId(column.name())).toList();
  }

  /// One part for each level of the filter whose levels are measures. The rows are counted once.
  private List<ScreenedFile> byMeasure(DataFile data, String filter, long rowsInAll) {
    var levels = new LinkedHashMap<String, List<Row>>();
    for (Row row : kept) {
      levels.computeIfAbsent(row.division().ownLevel(), level -> new ArrayList<>()).add(row);
    }
    var parts = new ArrayList<ScreenedFile>();
    levels.forEach((level, rows) -> {
      List<String> ids =
          meta.indicators().stream()
              .map(column -> new DividedColumn(column.name(), filter, level))
              .map(measure -> id(measure, rows.getFirst().line()))
              .toList();
      long counted = parts.isEmpty() ? rowsInAll : 0;
      parts.add(new ScreenedFile(data, ids, rows, filters.named(), counted));
    });
    return parts;
  }

  private String id(DividedColumn measure, long line) {
    Optional<String> id = rules.indicatorId(measure);
    if (id.isEmpty()) {
      findings.add(Check.INDICATOR_KNOWN, file, line, measure.column(), measure.text());
    }
    return id.orElse(measure.column());
  }
}
