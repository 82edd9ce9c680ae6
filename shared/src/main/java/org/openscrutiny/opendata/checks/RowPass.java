package org.openscrutiny.opendata.checks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription.DataFile;
import org.openscrutiny.geography.Gazetteer;
import org.openscrutiny.opendata.rows.DimensionIndex;
import org.openscrutiny.opendata.rows.Header;
import org.openscrutiny.opendata.rows.Numbering;
import org.openscrutiny.opendata.rows.RetainedRows;
import org.openscrutiny.opendata.rows.RowHandler;
import org.openscrutiny.opendata.rows.Tuples;

/// One pass over the rows of a data file: applies the checks of the stages 6 to 10 to each row, and
/// stores the rows that the portal keeps.
public final class RowPass implements RowHandler {
  private static final int MOST_TIME_TEXTS = 50_000;

  private final String file;
  private final FileRules rules;
  private final MetaFile meta;
  private final Findings findings;
  private final LevelSpellings spellings;
  private final DimensionIndex dimensions;
  private final Column[] columns;
  private final FigureColumn[] figures;
  private final TimeColumns times;
  private final GeographyColumns geography;
  private final FilterColumns filters;
  private final DuplicateRows duplicates;
  private final RetainedRows rows;
  private boolean suspect;
  private int lastPlace = Tuples.TOO_MANY;
  private int lastTime = TimeColumns.TOO_MANY;

  /// @param dimensions shared by all files of the release, as `spellings` is
  public RowPass(
      String file,
      Header header,
      MetaFile meta,
      FileRules rules,
      Gazetteer gazetteer,
      DimensionIndex dimensions,
      LevelSpellings spellings,
      Findings findings) {
    this.file = file;
    this.spellings = spellings;
    this.rules = rules;
    this.meta = meta;
    this.findings = findings;
    this.dimensions = dimensions;
    Map<String, TextColumn> texts = texts(header);
    Map<String, FigureColumn> byName = new LinkedHashMap<>();
    meta.indicators()
        .forEach(column -> byName.put(column.name(), new FigureColumn(file, column, rules)));
    figures = byName.values().toArray(FigureColumn[]::new);
    columns =
        header.names().stream()
            .map(name ->
                Optional.<Column>ofNullable(texts.get(name))
                    .or(() -> Optional.ofNullable(byName.get(name)))
                    .orElseGet(() -> new UnlistedColumn(file, name)))
            .toArray(Column[]::new);
    times =
        new TimeColumns(
            file,
            required(texts, "time_period"),
            required(texts, "time_identifier"),
            rules.time(meta),
            dimensions,
            findings);
    geography = new GeographyColumns(file, geographyOf(texts), gazetteer, dimensions, findings);
    filters = new FilterColumns(file, meta, texts, rules.ownFilter(meta), findings);
    duplicates = new DuplicateRows(file, findings);
    rows = new RetainedRows(figures.length);
  }

  /// The columns of time, geography, filters and their groups.
  private Map<String, TextColumn> texts(Header header) {
    Set<String> named = meta.named();
    var texts = new LinkedHashMap<String, TextColumn>();
    for (String name : header.names()) {
      if (TimeColumns.NAMES.contains(name)) {
        texts.put(name, new TextColumn(file, name, MOST_TIME_TEXTS, CellChecks::failedBy));
      } else if (GeographicLevel.COLUMNS.contains(name)) {
        texts.put(
            name, new TextColumn(file, name, GeographyColumns.MOST_PLACES, CellChecks::failedBy));
      } else if (meta.filters().stream().anyMatch(filter -> filter.name().equals(name))) {
        boolean calculation =
            name.equals(FileRules.CALCULATION) && rules.ownFilter(meta).equals(Optional.of(name));
        texts.put(
            name,
            new TextColumn(
                file,
                name,
                FilterColumns.MOST_LEVELS,
                calculation ? FilterColumns::failedByCalculation : FilterColumns::failedBy));
      } else if (named.contains(name)
          && meta.indicators().stream().noneMatch(column -> column.name().equals(name))) {
        texts.put(
            name, new TextColumn(file, name, FilterColumns.MOST_LEVELS, CellChecks::failedBy));
      }
    }
    return texts;
  }

  private static Map<String, TextColumn> geographyOf(Map<String, TextColumn> texts) {
    var geography = new LinkedHashMap<>(texts);
    geography.keySet().retainAll(GeographicLevel.COLUMNS);
    return geography;
  }

  private static TextColumn required(Map<String, TextColumn> columns, String name) {
    return Optional.ofNullable(columns.get(name))
        .orElseThrow(() -> new IllegalStateException("no column " + name));
  }

  @Override
  public void cell(int column, char[] text, int from, int length) {
    if (column == 0) {
      suspect = false;
    }
    Column current = columns[column];
    // One call for each class, so that the compiler can inline the method that reads the cell.
    if (current instanceof TextColumn texts) {
      suspect |= texts.read(text, from, length);
    } else if (current instanceof FigureColumn figure) {
      suspect |= figure.read(text, from, length);
    } else {
      suspect |= current.read(text, from, length);
    }
  }

  @Override
  public void endRow(long line) {
    if (suspect) {
      for (Column column : columns) {
        column.addFindings(line, findings);
      }
    }
    int time = times.read(line);
    GeographyColumns.Place place = geography.read(line);
    int combination = filters.read(line);
    if (time == TimeColumns.TOO_MANY
        || place.id() == Tuples.TOO_MANY
        || combination == FilterColumns.TOO_MANY) {
      return;
    }
    Optional<Period> period = times.period(time);
    record(place, time, period);
    if (period.isPresent()) {
      geography.checkEnd(place, period.get(), line);
    }
    if (duplicates.isFirst(place.id(), time, combination, line, times)
        && times.periodId(time) != Numbering.NONE
        && place.areaId() != Numbering.NONE) {
      keep(line, times.periodId(time), place.areaId(), combination);
    }
  }

  /// Records which place occurred in which period: once for consecutive rows.
  private void record(GeographyColumns.Place place, int time, Optional<Period> period) {
    if (place.number() == lastPlace && time == lastTime) {
      return;
    }
    lastPlace = place.number();
    lastTime = time;
    place.pairs().forEach(pair -> pair.seen(time));
    if (period.isPresent() && place.areaId() != Numbering.NONE) {
      dimensions.named(place.areaId(), place.area().orElseThrow(), period.get());
    }
  }

  private void keep(long line, int period, int area, int combination) {
    long row = rows.add(line, period, area, combination);
    for (int i = 0; i < figures.length; i++) {
      rows.set(row, i, figures[i].packed());
    }
  }

  /// Ends the pass after the last row.
  ///
  /// @return the file, in several parts if a filter divides it into measures
  public List<ScreenedFile> end(DataFile data, long rowsInAll) {
    geography.end();
    filters.end(spellings);
    for (Column column : columns) {
      if (rowsInAll > 0 && column instanceof UnlistedColumn unlisted) {
        unlisted.end(findings);
      }
    }
    var combinations = new FilterCombinations(file, filters, dimensions, findings);
    Optional<String> measures = rules.measureFilter(meta);
    if (measures.isEmpty()) {
      List<String> ids =
          meta.indicators().stream().map(column -> rules.indicatorId(column.name())).toList();
      return List.of(
          new ScreenedFile(data, ids, rows, combinations, Optional.empty(), dimensions, rowsInAll));
    }
    return byMeasure(data, measures.get(), combinations, rowsInAll);
  }

  /// One part for each level of the filter whose levels are measures. The first part counts the
  /// rows.
  private List<ScreenedFile> byMeasure(
      DataFile data, String filter, FilterCombinations combinations, long rowsInAll) {
    var firstLines = new LinkedHashMap<String, Long>();
    for (long row = 0; row < rows.size(); row++) {
      firstLines.putIfAbsent(combinations.ownLevel(rows.combination(row)), rows.line(row));
    }
    var parts = new ArrayList<ScreenedFile>();
    firstLines.forEach((level, line) -> {
      List<String> ids =
          meta.indicators().stream()
              .map(column -> new ConditionalColumn(column.name(), filter, level))
              .map(measure -> id(measure, line))
              .toList();
      long counted = parts.isEmpty() ? rowsInAll : 0;
      parts.add(
          new ScreenedFile(data, ids, rows, combinations, Optional.of(level), dimensions, counted));
    });
    return parts;
  }

  private String id(ConditionalColumn measure, long line) {
    Optional<String> id = rules.indicatorId(measure);
    if (id.isEmpty()) {
      findings.add(ReferenceChecks.INDICATOR_KNOWN, file, line, measure.column(), measure.text());
    }
    return id.orElse(measure.column());
  }
}
