package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.Figures.FileRows;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Figures.Repeat;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;

/// Puts the rows of a release's files together as series. An area that was renamed over time is one
/// area, under its newest name.
final class FiguresAssembly {
  private record Place(AreaLevel level, String code) {}

  private record Named(Period period, Area area) {}

  /// What one cell of a row is about.
  private interface Cells {
    void put(SeriesKey key, Row row, Value value);
  }

  private final List<ScreenedFile> files;
  private final Map<Place, Named> names = new HashMap<>();

  private FiguresAssembly(List<ScreenedFile> files) {
    this.files = files;
    for (ScreenedFile file : files) {
      for (Row row : file.rows()) {
        Area area = row.area();
        names.merge(
            new Place(area.level(), area.code()),
            new Named(row.period(), area),
            (before, now) -> now.period().compareTo(before.period()) > 0 ? now : before);
      }
    }
  }

  static Figures figures(List<ScreenedFile> files) {
    return new FiguresAssembly(files).figures();
  }

  private Figures figures() {
    var series = new ArrayList<FileSeries>();
    var calculations = new ArrayList<Calculation>();
    var repeats = new ArrayList<Repeat>();
    for (ScreenedFile file : files) {
      switch (file.holds()) {
        case FIGURES -> series.addAll(series(file));
        case PUBLISHER_CALCULATIONS ->
            each(
                file,
                (key, row, value) ->
                    calculations.add(
                        new Calculation(
                            file.name(), row.division().ownLevel(), key, row.period(), value)));
        case REPEATED_FIGURES ->
            each(
                file,
                (key, row, value) ->
                    repeats.add(
                        new Repeat(file.name(), table(file, row), key, row.period(), value)));
      }
    }
    return new Figures(series, calculations, repeats, counts());
  }

  private List<FileRows> counts() {
    var counts = new LinkedHashMap<String, Long>();
    files.forEach(file -> counts.merge(file.name(), file.rowsInAll(), Long::sum));
    return counts.entrySet().stream()
        .map(count -> new FileRows(count.getKey(), Math.toIntExact(count.getValue())))
        .toList();
  }

  /// The table of the source that a row is printed in.
  static String table(ScreenedFile file, Row row) {
    String own = row.division().ownLevel();
    return own.isEmpty() ? file.file().table() : own;
  }

  private List<FileSeries> series(ScreenedFile file) {
    var observations = new LinkedHashMap<SeriesKey, List<Observation>>();
    each(
        file,
        (key, row, value) ->
            observations
                .computeIfAbsent(key, absent -> new ArrayList<>())
                .add(new Observation(row.period(), value)));
    return observations.entrySet().stream()
        .map(entry -> new FileSeries(file.name(), new Series(entry.getKey(), entry.getValue())))
        .toList();
  }

  private void each(ScreenedFile file, Cells cells) {
    for (Row row : file.rows()) {
      for (int i = 0; i < file.indicators().size(); i++) {
        var key =
            new SeriesKey(
                file.indicators().get(i),
                newestName(row.area()),
                file.filtersOf(row),
                row.period().frequency());
        cells.put(key, row, row.values().get(i));
      }
    }
  }

  private Area newestName(Area area) {
    Named named = names.get(new Place(area.level(), area.code()));
    return named == null ? area : named.area();
  }
}
