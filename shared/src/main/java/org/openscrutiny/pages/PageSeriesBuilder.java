package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openscrutiny.comparison.Breaks;
import org.openscrutiny.comparison.ComparatorSeries;
import org.openscrutiny.comparison.Comparer;
import org.openscrutiny.comparison.ComparisonInputs;
import org.openscrutiny.comparison.ConfidenceInterval;
import org.openscrutiny.comparison.EarlierRanks;
import org.openscrutiny.comparison.Evidence;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.TwelveMonths;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.FilterGroups;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Target;

/// Compares a line with its comparators, target and past, and fills the series of its page.
final class PageSeriesBuilder {
  private final EditionReleases releases;
  private final SeriesIndex index;
  private final ComparatorLines comparators;
  private final PrintedCalculations calculations;
  private final CountsBehind counts;
  private final Placings placings;
  private final Disagreements disagreements;

  /// By dataset.
  private final Map<String, FilterGroups> groups = new HashMap<>();

  PageSeriesBuilder(
      Catalogue catalogue,
      EditionReleases releases,
      SeriesIndex index,
      ComparatorLines comparators,
      CalculationIndex calculations) {
    this.releases = releases;
    this.index = index;
    this.comparators = comparators;
    this.calculations = new PrintedCalculations(calculations, comparators);
    this.counts = new CountsBehind(catalogue, index);
    this.placings = new Placings(index);
    this.disagreements = new Disagreements(catalogue, releases, index);
  }

  PageSeries of(Indicator indicator, Area area, Line line) {
    ReleaseDescription description = releases.description(line.dataset());
    List<ComparatorSeries> compared = comparators.of(line, indicator, area);
    List<PageSeries.PrintedCalculation> printed = calculations.of(line, indicator, area);
    Map<Period, ConfidenceInterval> published = calculations.intervals(line, indicator, area);
    Evidence evidence = counts.of(line, indicator, area, description.disclosure()).with(published);
    var comparer = new Comparer(indicator);
    Optional<Period> newest = Comparer.newest(line.series()).map(each -> each.period());
    LatestResult result =
        comparer
            .latestResult(
                line.series(),
                new ComparisonInputs(
                    compared,
                    target(line, indicator),
                    evidence,
                    newest.flatMap(period -> placings.of(line, indicator, area, period)),
                    newest
                        .map(period -> placings.earlier(line, indicator, area, period))
                        .orElse(EarlierRanks.NONE),
                    PrintedCalculations.gaps(compared, printed)))
            .orElseThrow(() -> new IllegalStateException("A line says something: " + line.id()));
    return new PageSeries(
        line.id(),
        line.dataset(),
        title(line, description),
        description.status(),
        line.series(),
        groups(line),
        compared,
        result,
        comparer.intervals(line.series(), evidence),
        !published.isEmpty(),
        twelveMonths(indicator, line, result),
        printed,
        disagreements.of(
            indicator, line, index.lines(indicator.id(), area.code()), compared, printed),
        line.former(),
        description.disclosure().relations().base(indicator.id(), area.level()));
  }

  /// The group of each filter's level. Where a level has more than one, the first by name.
  private SortedMap<String, String> groups(Line line) {
    var first = new TreeMap<String, String>();
    groups
        .computeIfAbsent(
            line.dataset(), id -> new FilterGroups(releases.of(id).figures().filterGroups()))
        .of(line.filters())
        .forEach(group -> first.putIfAbsent(group.filter(), group.name()));
    return first;
  }

  /// Rolling figures have none, since twelve of them cover 23 months.
  private static Optional<TwelveMonths> twelveMonths(
      Indicator indicator, Line line, LatestResult result) {
    return indicator.overlapping()
        ? Optional.empty()
        : TwelveMonths.endingAt(
            result.latest().period(),
            line.series(),
            Breaks.of(indicator),
            indicator.decimalPlaces());
  }

  /// A target applies to everybody, not to a part of the population.
  private Optional<Target> target(Line line, Indicator indicator) {
    return releases.description(line.dataset()).annotations().targets().stream()
        .filter(target -> target.indicator().equals(indicator.id()))
        .filter(target -> line.everybody())
        .findFirst();
  }

  /// "Monthly, Children's services, monthly performance": how often, who, and the release's title
  /// up to its years.
  private static String title(Line line, ReleaseDescription description) {
    var parts = new ArrayList<String>();
    parts.add(adjective(line.frequency()));
    line.filters().levels().values().stream()
        .filter(level -> !Filters.isTotal(level))
        .forEach(parts::add);
    parts.add(description.title().split(": ", 2)[0]);
    return String.join(", ", parts);
  }

  private static String adjective(Frequency frequency) {
    return switch (frequency) {
      case WEEK -> "Weekly";
      case MONTH -> "Monthly";
      case QUARTER -> "Quarterly";
      case TERM -> "Termly";
      case HALF_YEAR -> "Half-yearly";
      case YEAR -> "Yearly";
    };
  }
}
