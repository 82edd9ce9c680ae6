package org.openscrutiny.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.openscrutiny.comparison.Comparer;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Series;

/// A series of one dataset, joined from its data files.
///
/// @param id the dataset, the length of a period and the part of the population, if it is one
/// @param files the data files that it was joined from, in the release's order
/// @param everybody whether it includes everybody, see [Filters#meanEverybody]; computed once,
///   since lines are compared many times
/// @param former the codes under which its first figures were published, the oldest first
public record Line(
    String id,
    String dataset,
    Series series,
    List<String> files,
    boolean everybody,
    List<FormerCode> former) {

  public Line(String id, String dataset, Series series, List<String> files) {
    this(id, dataset, series, files, series.key().filters().meanEverybody(), List.of());
  }

  /// The leading line first: about everybody, then the newest end, then the most frequent, then by
  /// name: "5 to 9" before "10 to 15".
  static final Comparator<Line> LEADING =
      Comparator.<Line, Boolean>comparing(line -> !line.everybody())
          .thenComparing(Line::end, Comparator.reverseOrder())
          .thenComparing(Line::frequency)
          .thenComparing(Line::id, NaturalOrder.OF_TEXTS);

  public Filters filters() {
    return series.key().filters();
  }

  public Frequency frequency() {
    return series.key().frequency();
  }

  /// The last day of its newest figure's period.
  public LocalDate end() {
    return Comparer.newest(series).map(each -> each.period().end()).orElse(LocalDate.MIN);
  }

  /// Whether two lines are about the same people: everybody, or the same levels. One dataset may
  /// have the level "All pupils" where another has no filter.
  public boolean sameCut(Line other) {
    return everybody ? other.everybody : !other.everybody && filters().equals(other.filters());
  }

  /// The same for the filters of figures that are no line.
  public boolean sameCut(Filters other) {
    return filters().equals(other) || (everybody && other.meanEverybody());
  }
}
