package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Value;

/// Compares the newest figure of a series with its comparators, its own past and its target.
///
/// [ComparatorFigures] finds the figure of a comparator. Suppressed and missing values are compared
/// with nothing, and nothing is compared across a break in the measure.
///
/// A total is not compared with that of another place: the larger place has more of everything.
///
/// A difference is claimed only where the comparator lies outside the interval of the area's
/// figure, see [Verdict]. An interval requires the counts behind the figure, see [Counted], or the
/// publisher's own limits.
public final class Comparer {
  private final Indicator indicator;
  private final Breaks breaks;

  public Comparer(Indicator indicator) {
    this.indicator = indicator;
    this.breaks = Breaks.of(indicator);
  }

  /// The comparator's figure with which the area's figure of a period is compared, see
  /// [ComparatorFigures]; empty where no figure qualifies.
  public Optional<Observation> lineUp(Series comparator, Period period) {
    return new ComparatorFigures(indicator, breaks).comparable(comparator, period);
  }

  /// Empty for a series in which every value is "not applicable".
  public Optional<LatestResult> latestResult(Series own, ComparisonInputs inputs) {
    return newest(own).map(latest -> latestResult(own, latest, inputs));
  }

  private LatestResult latestResult(Series own, Observation latest, ComparisonInputs inputs) {
    Optional<BigDecimal> figure = latest.value().figure();
    Evidence evidence = testable(inputs.evidence());
    Optional<Counted> counted = evidence.at(latest.period());
    Optional<ConfidenceInterval> interval = interval(latest, inputs.evidence());
    Optional<Observation> previous = previous(own, latest);
    Optional<Observation> yearAgo = yearAgo(own, latest);
    return new LatestResult(
        latest,
        own.latestFigure(),
        interval,
        figure.stream()
            .filter(printed -> !indicator.isTotal())
            .map(printed ->
                new Comparison.Own(
                    printed, counted, interval, indicator.decimalPlaces(), indicator.polarity()))
            .flatMap(side -> comparisons(own, latest, side, inputs).stream())
            .toList(),
        previous,
        yearAgo,
        LatestResult.yearBefore(latest, previous, yearAgo)
            .flatMap(earlier -> TestedChange.between(earlier, latest, evidence, indicator)),
        latest.period().frequency() == Frequency.MONTH
            ? yearAgo
                .flatMap(earlier -> Change.between(earlier, latest))
                .flatMap(change -> DirectionOfTravel.of(change, indicator.polarity()))
            : Optional.empty(),
        trend(own, latest, evidence),
        inputs.placing().filter(placing -> figure.isPresent()),
        inputs.earlierRanks(),
        YearlyCourse.of(own, latest, breaks),
        inputs
            .target()
            .filter(aim -> figure.isPresent())
            .map(aim -> TargetGap.of(aim, figuresUpTo(own, latest), indicator.polarity())),
        newMeasureFrom(own, latest.period()));
  }

  /// The 95% interval of each figure of a series: the publisher's own, or the one that follows from
  /// the counts. Figures without known counts, and those that may not be tested (see
  /// [Counted#testable]), have none that follows.
  public Map<Period, ConfidenceInterval> intervals(Series own, Evidence evidence) {
    var intervals = new TreeMap<Period, ConfidenceInterval>();
    own.observations()
        .forEach(
            each -> interval(each, evidence).ifPresent(its -> intervals.put(each.period(), its)));
    return intervals;
  }

  private Optional<ConfidenceInterval> interval(Observation observation, Evidence evidence) {
    Period period = observation.period();
    return observation
        .value()
        .figure()
        .flatMap(printed ->
            evidence
                .published(period)
                .or(() -> testable(evidence).at(period).map(its -> its.interval(printed))));
  }

  private Evidence testable(Evidence evidence) {
    return Counted.testable(indicator) ? evidence : Evidence.NONE;
  }

  /// The newest observation of a series whose value is not "not applicable".
  public static Optional<Observation> newest(Series series) {
    return series.observations().reversed().stream()
        .filter(each -> !(each.value() instanceof Value.NotApplicable))
        .findFirst();
  }

  private List<Comparison> comparisons(
      Series own, Observation latest, Comparison.Own side, ComparisonInputs inputs) {
    var byComparator = new LinkedHashMap<PortalSettings.Comparator, List<Series>>();
    inputs
        .comparators()
        .forEach(each ->
            byComparator.computeIfAbsent(each.who(), who -> new ArrayList<>()).add(each.series()));
    var found = new ArrayList<Comparison>();
    byComparator.forEach((who, series) -> {
      List<Observation> gaps = inputs.printedGaps().getOrDefault(who.id(), List.of());
      linedUp(series, latest.period())
          .ifPresent(other -> found.add(comparison(who, other, own, latest, side, gaps)));
    });
    return found;
  }

  /// A figure of a comparator, and its series.
  private record LinedUp(Series series, Period period, BigDecimal figure) {}

  /// A figure of the same period is preferred to one of another.
  private Optional<LinedUp> linedUp(List<Series> comparator, Period period) {
    return comparator.stream()
        .flatMap(series ->
            lineUp(series, period)
                .flatMap(each ->
                    each.value().figure().map(figure -> new LinedUp(series, each.period(), figure)))
                .stream())
        .sorted((one, other) ->
            Boolean.compare(
                indicator.isSameTime(other.period(), period),
                indicator.isSameTime(one.period(), period)))
        .findFirst();
  }

  private Comparison comparison(
      PortalSettings.Comparator who,
      LinedUp other,
      Series own,
      Observation latest,
      Comparison.Own side,
      List<Observation> printedGaps) {
    boolean samePeriod = indicator.isSameTime(other.period(), latest.period());
    BigDecimal gap = side.figure().subtract(other.figure());
    IntFunction<Optional<GapChange>> since =
        years ->
            samePeriod && latest.period().frequency() == Frequency.YEAR
                ? GapChange.of(years, own, other.series(), latest, gap, printedGaps, breaks)
                : Optional.empty();
    return Comparison.of(
        who,
        other.period(),
        samePeriod,
        other.figure(),
        side,
        since.apply(GapChange.YEARS),
        since.apply(GapChange.SHORT));
  }

  /// The figures of the periods up to the newest, the newest first. They end before the first
  /// period without one.
  private static List<BigDecimal> figuresUpTo(Series own, Observation latest) {
    var figures = new ArrayList<BigDecimal>();
    Optional<BigDecimal> figure = latest.value().figure();
    for (Period period = latest.period(); figure.isPresent(); ) {
      figures.add(figure.get());
      period = period.previous();
      figure = own.at(period).flatMap(value -> value.figure());
    }
    return figures;
  }

  /// The trend over the newest five yearly figures of one measure that have counts. Rolling figures
  /// have no trend: neighbouring ones share most of their cases.
  private Optional<Trend> trend(Series own, Observation latest, Evidence evidence) {
    if (own.key().frequency() != Frequency.YEAR) {
      return Optional.empty();
    }
    var points = new ArrayList<Trend.Point>();
    for (Observation each : own.observations()) {
      if (!breaks.between(each.period(), latest.period())) {
        each.value()
            .figure()
            .flatMap(figure ->
                evidence.at(each.period()).map(counted -> point(each.period(), figure, counted)))
            .ifPresent(points::add);
      }
    }
    return Trend.of(points.subList(Math.max(0, points.size() - Trend.POINTS), points.size()));
  }

  private static Trend.Point point(Period period, BigDecimal figure, Counted counted) {
    return switch (counted) {
      case Counted.Share share -> new Trend.Point.Share(period, share.cases(), share.cohort());
      case Counted.Cases cases ->
          new Trend.Point.Rate(period, figure.doubleValue(), cases.interval(figure));
    };
  }

  private Optional<Observation> previous(Series own, Observation latest) {
    return own.observations().stream()
        .filter(each -> latest.period().follows(each.period()))
        .filter(each -> !breaks.between(each.period(), latest.period()))
        .findFirst();
  }

  private Optional<Observation> yearAgo(Series own, Observation latest) {
    Period period = latest.period().yearBefore();
    return latest.period().follows(period)
        ? Optional.empty()
        : own.at(period)
            .filter(value -> !breaks.between(period, latest.period()))
            .map(value -> new Observation(period, value));
  }

  private Optional<Period> newMeasureFrom(Series own, Period latest) {
    return own.observations().stream()
        .filter(each -> each.value() instanceof Value.Figure)
        .findFirst()
        .flatMap(oldest -> breaks.newest(oldest.period(), latest));
  }
}
