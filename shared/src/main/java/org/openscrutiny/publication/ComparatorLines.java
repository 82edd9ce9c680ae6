package org.openscrutiny.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openscrutiny.comparison.ComparatorSeries;
import org.openscrutiny.comparison.Comparer;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Value;

/// Finds what stands beside a line: for each comparator of the settings, what the same dataset
/// prints for it in the same frequency, and, where nothing of that lines up with the line's newest
/// period, the yearly figures of the same indicator that do. See [Comparer#lineUp].
final class ComparatorLines {
  private final PortalSettings settings;
  private final SeriesIndex index;

  ComparatorLines(PortalSettings settings, SeriesIndex index) {
    this.settings = settings;
    this.index = index;
  }

  List<ComparatorSeries> beside(Line own, Indicator indicator, Area area) {
    var beside = new ArrayList<ComparatorSeries>();
    Optional<Period> newest = Comparer.newest(own.series()).map(Observation::period);
    for (PortalSettings.Comparator who : settings.comparators()) {
      if (!who.area().code().equals(area.code()) && newest.isPresent()) {
        lines(own, newest.get(), indicator, who)
            .map(line -> new ComparatorSeries(who, applicable(line.series())))
            .forEach(beside::add);
      }
    }
    return beside;
  }

  private Stream<Line> lines(
      Line own, Period newest, Indicator indicator, PortalSettings.Comparator who) {
    var comparer = new Comparer(indicator);
    List<Line> candidates =
        index.lines(indicator.id(), who.area().code()).stream()
            .filter(line -> Line.sameCut(line.filters(), own.filters()))
            .toList();
    Optional<Line> alike =
        candidates.stream()
            .filter(line -> line.dataset().equals(own.dataset()))
            .filter(line -> line.frequency() == own.frequency())
            .min(Comparator.comparing(line -> !shareFile(line, own)));
    if (alike.flatMap(line -> comparer.lineUp(line.series(), newest)).isPresent()) {
      return alike.stream();
    }
    return Stream.concat(alike.stream(), yearly(candidates, own, newest, comparer).stream());
  }

  /// The yearly line to set beside a line that ends with a period: of the same dataset before
  /// others, then the newest.
  private static Optional<Line> yearly(
      List<Line> candidates, Line own, Period newest, Comparer comparer) {
    return candidates.stream()
        .filter(line -> line.frequency() == Frequency.YEAR)
        .filter(line -> comparer.lineUp(line.series(), newest).isPresent())
        .min(
            Comparator.<Line, Boolean>comparing(line -> !line.dataset().equals(own.dataset()))
                .thenComparing(
                    line ->
                        comparer
                            .lineUp(line.series(), newest)
                            .map(Observation::period)
                            .orElse(newest),
                    Comparator.reverseOrder()));
  }

  private static boolean shareFile(Line one, Line other) {
    return one.files().stream().anyMatch(other.files()::contains);
  }

  private static Series applicable(Series series) {
    return new Series(
        series.key(),
        series.observations().stream()
            .filter(each -> !(each.value() instanceof Value.NotApplicable))
            .toList());
  }
}
