package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.CalculationKind;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.Figures.FileRows;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Figures.Repeat;
import org.openscrutiny.domain.FilterGroup;
import org.openscrutiny.domain.LimitColumn;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;
import org.openscrutiny.opendata.checks.ScreenedFile;
import org.openscrutiny.opendata.checks.SeriesRows;
import org.openscrutiny.opendata.rows.DimensionIndex;
import org.openscrutiny.opendata.rows.PackedValue;
import org.openscrutiny.opendata.rows.RetainedRows;

/// Assembles the rows of a release's files into series, in the order of their first rows.
final class FiguresAssembly {
  /// Receives the cells of a file.
  private interface CellConsumer {
    void accept(SeriesKey key, long row, Period period, Value value);
  }

  private FiguresAssembly() {}

  static Figures figures(List<ScreenedFile> files) {
    var series = new ArrayList<FileSeries>();
    var calculations = new ArrayList<Calculation>();
    var repeats = new ArrayList<Repeat>();
    for (ScreenedFile file : files) {
      switch (file.holds()) {
        case FIGURES -> addSeries(file, series, calculations);
        case PUBLISHER_CALCULATIONS ->
            each(
                file,
                (key, row, period, value) ->
                    calculations.add(
                        new Calculation(
                            file.name(),
                            kind(file.combinations().ownLevel(file.rows().combination(row))),
                            key,
                            period,
                            value)));
        case REPEATED_FIGURES ->
            each(
                file,
                (key, row, period, value) ->
                    repeats.add(new Repeat(file.name(), file.table(row), key, period, value)));
      }
    }
    return new Figures(series, calculations, repeats, counts(files), groups(files));
  }

  /// The checks of stage 7 have refused every other text.
  private static CalculationKind kind(String text) {
    return CalculationKind.ofText(text)
        .orElseThrow(() -> new IllegalStateException("Not a calculation: " + text));
  }

  private static Set<FilterGroup> groups(List<ScreenedFile> files) {
    return files.stream()
        .flatMap(file -> file.combinations().groups().stream())
        .collect(Collectors.toSet());
  }

  static List<FileRows> counts(List<ScreenedFile> files) {
    var counts = new LinkedHashMap<String, Long>();
    files.forEach(file -> counts.merge(file.name(), file.rowsInAll(), Long::sum));
    return counts.entrySet().stream()
        .map(count -> new FileRows(count.getKey(), Math.toIntExact(count.getValue())))
        .toList();
  }

  /// A column of limits becomes calculations about the figures beside it.
  private static void addSeries(
      ScreenedFile file, List<FileSeries> series, List<Calculation> calculations) {
    var all = new ArrayList<SeriesRows>();
    SeriesRows.each(file, all::add);
    all.sort(Comparator.comparingLong(SeriesRows::firstRow));
    for (SeriesRows rows : all) {
      for (int i = 0; i < file.indicators().size(); i++) {
        var observations = new ArrayList<Observation>(rows.size());
        for (int place = 0; place < rows.size(); place++) {
          observations.add(
              new Observation(rows.periodAt(place), PackedValue.value(rows.value(place, i))));
        }
        SeriesKey key = rows.key(i);
        LimitColumn.parse(key.indicator())
            .ifPresentOrElse(
                limit -> calculations.addAll(limits(file.name(), limit, key, observations)),
                () -> series.add(new FileSeries(file.name(), new Series(key, observations))));
      }
    }
  }

  private static List<Calculation> limits(
      String file, LimitColumn limit, SeriesKey key, List<Observation> observations) {
    var about = new SeriesKey(limit.indicator(), key.area(), key.filters(), key.frequency());
    return observations.stream()
        .map(each -> new Calculation(file, limit.limit(), about, each.period(), each.value()))
        .toList();
  }

  private static void each(ScreenedFile file, CellConsumer consumer) {
    RetainedRows rows = file.rows();
    DimensionIndex dimensions = file.dimensions();
    for (long row = 0; row < rows.size(); row++) {
      Period period = dimensions.period(rows.period(row));
      for (int i = 0; i < file.indicators().size(); i++) {
        var key =
            new SeriesKey(
                file.indicators().get(i),
                dimensions.area(rows.area(row)),
                dimensions.filters(file.combinations().filters(rows.combination(row))),
                period.frequency());
        consumer.accept(key, row, period, PackedValue.value(rows.value(row, i)));
      }
    }
  }
}
