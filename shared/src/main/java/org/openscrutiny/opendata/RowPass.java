package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription.DataFile;

/// Reads the rows of one data file, each once, through the checks of the stages 6 to 10, and keeps
/// what the portal keeps.
final class RowPass implements CsvText.Rows {
  private static final int MOST_TIME_TEXTS = 50_000;

  /// Enough for [TimeColumns#MOST_TIMES] and [FilterColumns#MOST_DIVISIONS].
  private static final int TIME_BITS = 15;

  private static final int DIVISION_BITS = 18;

  private final String file;
  private final FileRules rules;
  private final MetaFile meta;
  private final Findings findings;
  private final DimensionIndex space;
  private final Column[] columns;
  private final FigureColumn[] figures;
  private final TimeColumns times;
  private final GeographyColumns geography;
  private final FilterColumns filters;
  private final KeptRows kept;
  private final LongTable seen = new LongTable();
  private boolean suspect;
  private int lastPlace = Tuples.TOO_MANY;
  private int lastTime = TimeColumns.TOO_MANY;

  RowPass(
      String file,
      Header header,
      MetaFile meta,
      FileRules rules,
      DimensionIndex space,
      Findings findings) {
    this.file = file;
    this.rules = rules;
    this.meta = meta;
    this.findings = findings;
    this.space = space;
    Map<String, TextColumn> texts = texts(header);
    Map<String, FigureColumn> byName = new LinkedHashMap<>();
    meta.indicators()
        .forEach(column -> byName.put(column.name(), new FigureColumn(file, column, rules)));
    figures = byName.values().toArray(FigureColumn[]::new);
    var all = new ArrayList<Column>();
    for (String name : header.names()) {
      Optional<Column> read =
          Optional.<Column>ofNullable(texts.get(name))
              .or(() -> Optional.ofNullable(byName.get(name)));
      all.add(read.orElseGet(() -> new UnlistedColumn(file, name)));
    }
    columns = all.toArray(Column[]::new);
    times =
        new TimeColumns(
            file, there(texts, "time_period"), there(texts, "time_identifier"), space, findings);
    geography = new GeographyColumns(file, geographyOf(texts), space, findings);
    filters = new FilterColumns(file, meta, texts, rules.ownFilter(meta), findings);
    kept = new KeptRows(figures.length);
  }

  /// The columns of time, geography, filters and their groups.
  private Map<String, TextColumn> texts(Header header) {
    Set<String> named = meta.named();
    var texts = new LinkedHashMap<String, TextColumn>();
    for (String name : header.names()) {
      if (TimeColumns.NAMES.contains(name)) {
        texts.put(name, new TextColumn(file, name, MOST_TIME_TEXTS, CellSigns::inText));
      } else if (GeographicLevel.COLUMNS.contains(name)) {
        texts.put(
            name, new TextColumn(file, name, GeographyColumns.MOST_PLACES, CellSigns::inText));
      } else if (meta.filters().stream().anyMatch(filter -> filter.name().equals(name))) {
        boolean calculation =
            name.equals("calculation") && rules.ownFilter(meta).equals(Optional.of(name));
        texts.put(
            name,
            new TextColumn(
                file,
                name,
                FilterColumns.MOST_LEVELS,
                level -> FilterColumns.checks(level, calculation)));
      } else if (named.contains(name)
          && meta.indicators().stream().noneMatch(column -> column.name().equals(name))) {
        texts.put(name, new TextColumn(file, name, FilterColumns.MOST_LEVELS, CellSigns::inText));
      }
    }
    return texts;
  }

  private static Map<String, TextColumn> geographyOf(Map<String, TextColumn> texts) {
    var geography = new LinkedHashMap<>(texts);
    geography.keySet().retainAll(GeographicLevel.COLUMNS);
    return geography;
  }

  private static TextColumn there(Map<String, TextColumn> columns, String name) {
    return Optional.ofNullable(columns.get(name))
        .orElseThrow(() -> new IllegalStateException("no column " + name));
  }

  @Override
  public void cell(int column, char[] text, int from, int length) {
    if (column == 0) {
      suspect = false;
    }
    Column there = columns[column];
    // One call for each kind, so that the compiler can put the reading in its place.
    if (there instanceof TextColumn texts) {
      suspect |= texts.read(text, from, length);
    } else if (there instanceof FigureColumn figure) {
      suspect |= figure.read(text, from, length);
    } else {
      suspect |= there.read(text, from, length);
    }
  }

  @Override
  public void end(long line) {
    if (suspect) {
      for (Column column : columns) {
        column.addFindings(line, findings);
      }
    }
    int time = times.read(line);
    GeographyColumns.Place place = geography.read(line);
    int division = filters.read(line);
    if (time == TimeColumns.TOO_MANY
        || place.id() == Tuples.TOO_MANY
        || division == FilterColumns.TOO_MANY) {
      return;
    }
    Optional<Period> period = times.period(time);
    note(place, time, period);
    if (period.isPresent()) {
      geography.checkEnd(place, period.get(), line);
    }
    long before = seen.putIfAbsent(key(place.id(), time, division), line);
    if (before != LongTable.ABSENT) {
      String found = "%s, as in row %d".formatted(times.text(time), before);
      findings.add(Check.ROWS_DUPLICATE, file, line, "", found);
    } else if (times.periodId(time) != Ids.NONE && place.areaId() != Ids.NONE) {
      keep(line, times.periodId(time), place.areaId(), division);
    }
  }

  /// What no two rows may share. Rows that follow each other are mostly about the next division.
  private static long key(int place, int time, int division) {
    return ((long) place << TIME_BITS | time) << DIVISION_BITS | division;
  }

  /// Notes what was seen together, once for rows that follow each other.
  private void note(GeographyColumns.Place place, int time, Optional<Period> period) {
    if (place.number() == lastPlace && time == lastTime) {
      return;
    }
    lastPlace = place.number();
    lastTime = time;
    place.pairs().forEach(pair -> pair.seen(time));
    if (period.isPresent() && place.areaId() != Ids.NONE) {
      space.named(place.areaId(), place.area().orElseThrow(), period.get());
    }
  }

  private void keep(long line, int period, int area, int division) {
    long row = kept.add(line, period, area, division);
    for (int i = 0; i < figures.length; i++) {
      kept.set(row, i, figures[i].packed());
    }
  }

  /// What is left, once all rows are read.
  List<ScreenedFile> end(DataFile data, long rowsInAll) {
    geography.end();
    filters.end();
    var divisions = new Divisions(file, filters, space, findings);
    Optional<String> measures = rules.measureFilter(meta);
    if (measures.isEmpty()) {
      List<String> ids =
          meta.indicators().stream().map(column -> rules.indicatorId(column.name())).toList();
      return List.of(
          new ScreenedFile(data, ids, kept, divisions, Optional.empty(), space, rowsInAll));
    }
    return byMeasure(data, measures.get(), divisions, rowsInAll);
  }

  /// One part for each level of the filter whose levels are measures. The rows are counted once.
  private List<ScreenedFile> byMeasure(
      DataFile data, String filter, Divisions divisions, long rowsInAll) {
    var firstLines = new LinkedHashMap<String, Long>();
    for (long row = 0; row < kept.size(); row++) {
      firstLines.putIfAbsent(divisions.ownLevel(kept.division(row)), kept.line(row));
    }
    var parts = new ArrayList<ScreenedFile>();
    firstLines.forEach((level, line) -> {
      List<String> ids =
          meta.indicators().stream()
              .map(column -> new DividedColumn(column.name(), filter, level))
              .map(measure -> id(measure, line))
              .toList();
      long counted = parts.isEmpty() ? rowsInAll : 0;
      parts.add(new ScreenedFile(data, ids, kept, divisions, Optional.of(level), space, counted));
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
