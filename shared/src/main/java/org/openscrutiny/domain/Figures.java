package org.openscrutiny.domain;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// All figures of one release.
///
/// @param series the figures
/// @param calculations what the publisher calculated from them
/// @param repeats figures of `series` as another table of the release repeats them
/// @param files how many rows each data file has, in the release's order
/// @param filterGroups the groups of the filters' levels
public record Figures(
    List<FileSeries> series,
    List<Calculation> calculations,
    List<Repeat> repeats,
    List<FileRows> files,
    Set<FilterGroup> filterGroups) {
  public static final Figures NONE =
      new Figures(List.of(), List.of(), List.of(), List.of(), Set.of());

  /// A series and the data file that it came from. One file never holds a series twice.
  public record FileSeries(String file, Series series) {}

  /// A gap, change, mean or maximum that the publisher printed.
  ///
  /// @param key the series that it was calculated for
  public record Calculation(
      String file, CalculationKind kind, SeriesKey key, Period period, Value value) {}

  /// A figure as another table of the same release repeats it.
  ///
  /// @param table the name of that table
  public record Repeat(String file, String table, SeriesKey key, Period period, Value value) {}

  public record FileRows(String file, int rows) {}

  public Figures {
    series = List.copyOf(series);
    calculations = List.copyOf(calculations);
    repeats = List.copyOf(repeats);
    files = List.copyOf(files);
    filterGroups = Collections.unmodifiableSet(new TreeSet<>(filterGroups));
  }

  /// The same with other figures.
  public Figures with(
      List<FileSeries> otherSeries,
      List<Calculation> otherCalculations,
      List<Repeat> otherRepeats) {
    return new Figures(otherSeries, otherCalculations, otherRepeats, files, filterGroups);
  }

  /// How many cells show `c`.
  public int hidden() {
    Stream<Value> figures =
        series.stream()
            .flatMap(each -> each.series().observations().stream())
            .map(Observation::value);
    Stream<Value> others =
        Stream.concat(
            calculations.stream().map(Calculation::value), repeats.stream().map(Repeat::value));
    return Math.toIntExact(
        Stream.concat(figures, others).filter(Value.Suppressed.class::isInstance).count());
  }
}
