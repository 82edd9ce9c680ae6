package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Value;

/// Sets the newest figure of a series beside its comparators, its own past and its target.
///
/// Comparators line up by period: the same period where the comparator has it. A monthly, quarterly
/// or termly figure is set beside the newest yearly one otherwise, labelled with its own period,
/// whose year ended no later and less than two years before. A yearly figure is compared within its
/// own year only: between two years, a gap would mix what differs with what changed. What is hidden
/// or missing is compared with nothing, and nothing is compared across a break in the measure.
///
/// A difference is claimed only where the comparator lies outside the interval of the area's
/// figure, see [Verdict]; that takes the counts behind it, see [Counted].
public final class Comparer {
  private static final int STALE_AFTER_YEARS = 2;

  private final Indicator indicator;
  private final Breaks breaks;

  public Comparer(Indicator indicator) {
    this.indicator = indicator;
    this.breaks = Breaks.of(indicator);
  }

  /// The comparator's figure to set beside the area's figure for a period; empty where there is
  /// none that may be.
  public Optional<Observation> lineUp(Series comparator, Period period) {
    List<Observation> figures =
        comparator.observations().reversed().stream()
            .filter(each -> each.value() instanceof Value.Figure)
            .toList();
    Optional<Observation> same =
        figures.stream().filter(each -> each.period().equals(period)).findFirst();
    boolean yearlyInstead =
        comparator.key().frequency() == Frequency.YEAR
            && period.frequency() != Frequency.YEAR
            && yearlyStandsBesideShorter();
    return same.isPresent() || !yearlyInstead
        ? same
        : figures.stream()
            .filter(each -> !each.period().end().isAfter(period.end()))
            .filter(each -> each.period().end().plusYears(STALE_AFTER_YEARS).isAfter(period.end()))
            .filter(each -> !breaks.between(each.period(), period))
            .findFirst();
  }

  /// Whether a yearly figure of this indicator means the same as a monthly one. A count or a rate
  /// of what happened adds up over the months, so a year's is no comparator for a month's; a
  /// snapshot, a percentage or a rolling figure is.
  private boolean yearlyStandsBesideShorter() {
    boolean addsUp =
        switch (indicator.unit()) {
          case NUMBER, PER_1000, PER_10000, PER_100000, POUNDS, SESSIONS -> true;
          case PERCENT, SCORE, POINTS, DAYS -> false;
        };
    return !addsUp || indicator.measured() == Measured.AT_END || indicator.overlapping();
  }

  /// Empty for a series in which nothing applies.
  public Optional<LatestResult> standing(Series own, ComparisonInputs beside) {
    return newest(own).map(latest -> standing(own, latest, beside));
  }

  private LatestResult standing(Series own, Observation latest, ComparisonInputs beside) {
    Optional<BigDecimal> figure = latest.value().figure();
    Evidence evidence = testable(beside.evidence());
    Optional<Counted> counted = evidence.at(latest.period());
    Optional<ConfidenceInterval> interval = interval(latest, evidence);
    Optional<Observation> previous = previous(own, latest);
    Optional<Observation> yearAgo = yearAgo(own, latest);
    return new LatestResult(
        latest,
        own.latestFigure(),
        interval,
        figure.stream()
            .map(printed ->
                new Comparison.Own(
                    printed, counted, interval, indicator.decimalPlaces(), indicator.polarity()))
            .flatMap(side -> comparisons(own, latest, side, beside).stream())
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
        beside.placing().filter(placing -> figure.isPresent()),
        beside
            .target()
            .flatMap(
                aim -> figure.map(reached -> TargetGap.of(aim, reached, indicator.polarity()))),
        newMeasureFrom(own, latest.period()));
  }

  /// Where each figure of a series could well lie, allowing for chance; of those alone that are
  /// known to have been counted, and may be tested, see [Counted#testable].
  public Map<Period, ConfidenceInterval> intervals(Series own, Evidence evidence) {
    Evidence testable = testable(evidence);
    var intervals = new TreeMap<Period, ConfidenceInterval>();
    own.observations()
        .forEach(
            each -> interval(each, testable).ifPresent(its -> intervals.put(each.period(), its)));
    return intervals;
  }

  private static Optional<ConfidenceInterval> interval(Observation observation, Evidence evidence) {
    return observation
        .value()
        .figure()
        .flatMap(printed -> evidence.at(observation.period()).map(its -> its.interval(printed)));
  }

  private Evidence testable(Evidence evidence) {
    return Counted.testable(indicator) ? evidence : Evidence.NONE;
  }

  /// The newest observation of a series that is not "not applicable".
  public static Optional<Observation> newest(Series series) {
    return series.observations().reversed().stream()
        .filter(each -> !(each.value() instanceof Value.NotApplicable))
        .findFirst();
  }

  private List<Comparison> comparisons(
      Series own, Observation latest, Comparison.Own side, ComparisonInputs beside) {
    var byComparator = new LinkedHashMap<PortalSettings.Comparator, List<Series>>();
    beside
        .comparators()
        .forEach(each ->
            byComparator.computeIfAbsent(each.who(), who -> new ArrayList<>()).add(each.series()));
    var found = new ArrayList<Comparison>();
    byComparator.forEach((who, series) -> {
      List<Observation> gaps = beside.printedGaps().getOrDefault(who.id(), List.of());
      linedUp(series, latest.period())
          .ifPresent(other -> found.add(comparison(who, other, own, latest, side, gaps)));
    });
    return found;
  }

  /// A figure of a comparator, and the series that it is of.
  private record LinedUp(Series series, Period period, BigDecimal figure) {}

  /// Of the same period before another.
  private Optional<LinedUp> linedUp(List<Series> comparator, Period period) {
    return comparator.stream()
        .flatMap(series ->
            lineUp(series, period)
                .flatMap(each ->
                    each.value().figure().map(figure -> new LinedUp(series, each.period(), figure)))
                .stream())
        .sorted((one, other) ->
            Boolean.compare(other.period().equals(period), one.period().equals(period)))
        .findFirst();
  }

  private Comparison comparison(
      PortalSettings.Comparator who,
      LinedUp other,
      Series own,
      Observation latest,
      Comparison.Own side,
      List<Observation> printedGaps) {
    boolean samePeriod = other.period().equals(latest.period());
    BigDecimal gap = side.figure().subtract(other.figure());
    Optional<GapChange> since =
        samePeriod && latest.period().frequency() == Frequency.YEAR
            ? GapChange.of(own, other.series(), latest, gap, printedGaps, breaks)
            : Optional.empty();
    return Comparison.of(who, other.period(), samePeriod, other.figure(), side, since);
  }

  /// Over the newest five yearly figures of one measure that were counted. A rolling figure has
  /// none: neighbouring ones share most of their cases.
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
