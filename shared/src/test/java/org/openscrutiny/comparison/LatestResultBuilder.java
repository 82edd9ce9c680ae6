package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Noun;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.ReleaseDescription.Target;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.TimeIdentifier.Group;
import org.openscrutiny.domain.Value;
import org.openscrutiny.editions.FiguresBuilder;
import org.openscrutiny.editions.SampleMeasures;

/// Builds a series of Southampton's figures from text, and compares its newest figure with whatever
/// is added. Nothing is compared, and no counts are known, unless a test adds them.
public final class LatestResultBuilder {
  private final Indicator indicator;
  private final Group group;
  private final Series series;
  private final List<ComparatorSeries> comparators = new ArrayList<>();
  private final Map<String, List<Observation>> printedGaps = new HashMap<>();
  private Optional<Target> target = Optional.empty();
  private Optional<Placing> placing = Optional.empty();
  private EarlierRanks earlierRanks = EarlierRanks.NONE;
  private Evidence evidence = Evidence.NONE;

  /// @param figures such as `"2022/23 55.9, 2023/24 55.7"`
  public LatestResultBuilder(Indicator indicator, Group group, String figures) {
    this.indicator = indicator;
    this.group = group;
    this.series = series(indicator, SampleMeasures.SOUTHAMPTON, group, figures);
  }

  /// A series of any area.
  public static Series series(Indicator indicator, Area area, Group group, String figures) {
    List<Observation> observations = FiguresBuilder.observations(group, figures);
    return new Series(
        new SeriesKey(
            indicator.id(), area, Filters.NONE, observations.getFirst().period().frequency()),
        observations);
  }

  public Indicator indicator() {
    return indicator;
  }

  public LatestResultBuilder comparedWith(String id, Area area, String figures) {
    return comparedWith(id, area, group, figures);
  }

  public LatestResultBuilder comparedWith(String id, Area area, Group group, String figures) {
    comparators.add(
        new ComparatorSeries(
            new PortalSettings.Comparator(id, area), series(indicator, area, group, figures)));
    return this;
  }

  /// A gap that the publisher prints.
  public LatestResultBuilder withPrintedGaps(String comparator, String gaps) {
    printedGaps.put(comparator, FiguresBuilder.observations(group, gaps));
    return this;
  }

  public LatestResultBuilder withTarget(String value) {
    target = Optional.of(new Target("a", new BigDecimal(value), Optional.empty(), value));
    return this;
  }

  public LatestResultBuilder placedBefore(EarlierRanks ranks) {
    earlierRanks = ranks;
    return this;
  }

  /// The place, with the quarters of all authorities.
  public LatestResultBuilder placed(Rank rank, Bands bands) {
    placing =
        Comparer.newest(series)
            .flatMap(each -> each.value().figure())
            .map(figure -> new Placing(figure, rank, Optional.of(bands)));
    return this;
  }

  public LatestResultBuilder placed(Rank rank) {
    placing =
        Comparer.newest(series)
            .flatMap(each -> each.value().figure())
            .map(figure -> new Placing(figure, rank, Optional.empty()));
    return this;
  }

  /// Every figure is a percentage of a cohort of this size.
  public LatestResultBuilder ofCohort(long cohort, Noun who) {
    evidence = period -> figure(period).flatMap(printed -> Counted.share(printed, cohort, who));
    return this;
  }

  /// @param counts by the printed figure
  public LatestResultBuilder withCounts(Map<String, Counted> counts) {
    evidence =
        period ->
            figure(period)
                .flatMap(printed -> Optional.ofNullable(counts.get(printed.toPlainString())));
    return this;
  }

  private Optional<BigDecimal> figure(Period period) {
    return series.at(period).flatMap(Value::figure);
  }

  public Series series() {
    return series;
  }

  Map<Period, ConfidenceInterval> intervals() {
    return new Comparer(indicator).intervals(series, evidence);
  }

  /// @throws java.util.NoSuchElementException where no value of the series applies
  public LatestResult build() {
    return result().orElseThrow();
  }

  /// Empty where no value of the series applies.
  Optional<LatestResult> result() {
    return new Comparer(indicator)
        .latestResult(
            series,
            new ComparisonInputs(
                comparators, target, evidence, placing, earlierRanks, printedGaps));
  }
}
