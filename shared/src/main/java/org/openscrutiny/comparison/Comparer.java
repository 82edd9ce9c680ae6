package org.openscrutiny.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Frequency;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Indicator.Measured;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.PortalSettings;
import org.openscrutiny.domain.ReleaseDescription.Target;
import org.openscrutiny.domain.Series;
import org.openscrutiny.domain.Value;

/// Sets the newest figure of a series beside its comparators, its own past and its target.
///
/// Comparators line up by period: the same period where the comparator has it. A monthly, quarterly
/// or termly figure is set beside the newest yearly one otherwise, labelled with its own period,
/// whose year ended no later and less than two years before. A yearly figure is compared within its
/// own year only: between two years, a gap would mix what differs with what changed. What is hidden
/// or missing is compared with nothing, and nothing is compared across a break in the measure.
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
  ///
  /// @param comparators for one comparator there may be a series of the same frequency and a yearly
  ///   one
  public Optional<Standing> standing(
      Series own, List<ComparatorSeries> comparators, Optional<Target> target) {
    return newest(own)
        .map(latest ->
            new Standing(
                latest,
                own.latestFigure(),
                comparisons(latest, comparators),
                previous(own, latest),
                yearAgo(own, latest),
                target.flatMap(aim ->
                    latest
                        .value()
                        .figure()
                        .map(figure -> TargetGap.of(aim, figure, indicator.polarity()))),
                newMeasureFrom(own, latest.period())));
  }

  /// The newest observation of a series that is not "not applicable".
  public static Optional<Observation> newest(Series series) {
    return series.observations().reversed().stream()
        .filter(each -> !(each.value() instanceof Value.NotApplicable))
        .findFirst();
  }

  private List<Comparison> comparisons(Observation latest, List<ComparatorSeries> comparators) {
    var byComparator = new LinkedHashMap<PortalSettings.Comparator, List<Series>>();
    comparators.forEach(each ->
        byComparator.computeIfAbsent(each.who(), who -> new ArrayList<>()).add(each.series()));
    Optional<BigDecimal> own = latest.value().figure();
    var found = new ArrayList<Comparison>();
    for (Map.Entry<PortalSettings.Comparator, List<Series>> each : byComparator.entrySet()) {
      own.flatMap(figure -> comparison(each.getKey(), each.getValue(), latest.period(), figure))
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<Comparison> comparison(
      PortalSettings.Comparator who, List<Series> series, Period period, BigDecimal own) {
    return series.stream()
        .flatMap(each -> lineUp(each, period).stream())
        .sorted((one, other) ->
            Boolean.compare(other.period().equals(period), one.period().equals(period)))
        .findFirst()
        .flatMap(beside ->
            beside
                .value()
                .figure()
                .map(value ->
                    Comparison.of(
                        who,
                        beside.period(),
                        beside.period().equals(period),
                        value,
                        own,
                        indicator.polarity())));
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
