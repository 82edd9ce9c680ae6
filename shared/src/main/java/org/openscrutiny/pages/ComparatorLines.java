package org.openscrutiny.pages;

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
import org.openscrutiny.geography.Gazetteer;

/// Finds the comparator series of a line. For each comparator of the area these are the figures of
/// the same dataset and frequency. Where none of those lines up with the line's newest period, the
/// yearly figures of the same indicator that do are added. See [Comparer#lineUp].
///
/// Where no publisher gives figures of a computed comparator, they are computed from the lines of
/// its members, which are found in the same way. The mean of totals of places of different size
/// would say nothing, so there is none.
public final class ComparatorLines {
  private final Comparators comparators;
  private final SeriesIndex index;
  private final ComputedComparators computed;
  private final ComputedLines lines;

  public ComparatorLines(
      PortalSettings settings,
      SeriesIndex index,
      Gazetteer gazetteer,
      ComputedComparators computed) {
    this.comparators = new Comparators(settings, gazetteer);
    this.index = index;
    this.computed = computed;
    this.lines = new ComputedLines(index);
  }

  /// Whether figures of another area are a published comparator of this area.
  public boolean knows(Area other, Area area) {
    return comparators.of(area).stream()
        .filter(who -> comparators.publishes(who, area))
        .anyMatch(who -> who.area().code().equals(other.code()));
  }

  public List<ComparatorSeries> of(Line own, Indicator indicator, Area area) {
    var found = new ArrayList<ComparatorSeries>();
    Optional<Period> newest = Comparer.newest(own.series()).map(Observation::period);
    newest.ifPresent(period ->
        comparators.of(area).forEach(who -> found.addAll(of(own, period, indicator, area, who))));
    return found;
  }

  private List<ComparatorSeries> of(
      Line own, Period newest, Indicator indicator, Area area, PortalSettings.Comparator who) {
    List<ComparatorSeries> published =
        comparators.publishes(who, area)
            ? chosen(published(own, indicator, who), own, newest, indicator)
                .map(line -> new ComparatorSeries(who, applicable(line.series())))
                .toList()
            : List.of();
    return published.isEmpty() && !indicator.isTotal()
        ? computed.of(who).stream()
            .flatMap(group -> computed(own, newest, indicator, area, who, group).stream())
            .toList()
        : published;
  }

  private List<Line> published(Line own, Indicator indicator, PortalSettings.Comparator who) {
    return index.lines(indicator.id(), who.area().code()).stream()
        .filter(line -> own.sameCut(line))
        .toList();
  }

  private List<ComparatorSeries> computed(
      Line own,
      Period newest,
      Indicator indicator,
      Area area,
      PortalSettings.Comparator who,
      ComputedComparator group) {
    List<ComputedLines.ComputedLine> all = lines.comparable(own, indicator, area, who, group);
    List<Line> candidates = all.stream().map(ComputedLines.ComputedLine::mean).toList();
    List<Line> chosen = chosen(candidates, own, newest, indicator).toList();
    return all.stream()
        .filter(each -> chosen.contains(each.mean()))
        .flatMap(each -> each.statistics().stream())
        .toList();
  }

  private static Stream<Line> chosen(
      List<Line> candidates, Line own, Period newest, Indicator indicator) {
    var comparer = new Comparer(indicator);
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

  /// The yearly line to compare with a line that ends with a period: of the same dataset before
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
