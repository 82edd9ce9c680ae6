package org.openscrutiny.comparison;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.PortalSettings;

/// The newest observation of a series, and the results of comparing it.
///
/// @param latest the newest observation whose value is not "not applicable"; where it is suppressed
///   or missing, nothing is compared
/// @param newestFigure the newest figure; it is older than `latest` where `latest` has no figure
/// @param interval the 95% interval of `latest`; empty where its counts are not known
/// @param comparisons at most one for each comparator, in the order of the settings
/// @param previous the observation of the period directly before, where the measure is the same
/// @param yearAgo the observation of the same period a year before, where the measure is the same;
///   empty for yearly series, whose `previous` it would repeat
/// @param tested the change since the same period a year before; empty where the counts behind one
///   of the two figures are not known
/// @param direction for monthly figures only
/// @param trend over five years; empty where there are fewer, or their counts are not known
/// @param placing from the best to the worst, or by size without a polarity; empty where other
///   authorities have no figures, and for a total
/// @param earlierRanks the places in earlier years, for yearly figures only
/// @param course of a yearly figure over the years
/// @param newMeasureFrom the start of the current measure, where the series has figures from before
///   it
public record LatestResult(
    Observation latest,
    Optional<Observation> newestFigure,
    Optional<ConfidenceInterval> interval,
    List<Comparison> comparisons,
    Optional<Observation> previous,
    Optional<Observation> yearAgo,
    Optional<TestedChange> tested,
    Optional<DirectionOfTravel> direction,
    Optional<Trend> trend,
    Optional<Placing> placing,
    EarlierRanks earlierRanks,
    YearlyCourse course,
    Optional<TargetGap> target,
    Optional<Period> newMeasureFrom) {
  public LatestResult {
    comparisons = List.copyOf(comparisons);
  }

  /// The comparison with one comparator, if it has a figure of the same period.
  public Optional<Comparison> comparisonWith(PortalSettings.Comparator comparator) {
    return comparisons.stream()
        .filter(each -> each.with().equals(comparator) && each.samePeriod())
        .findFirst();
  }

  /// The observation of the same period a year before. For a series with one period a year it is
  /// the one directly before.
  public Optional<Observation> yearBefore() {
    return yearBefore(latest, previous, yearAgo);
  }

  static Optional<Observation> yearBefore(
      Observation latest, Optional<Observation> previous, Optional<Observation> yearAgo) {
    return yearAgo.or(
        () -> previous.filter(each -> each.period().equals(latest.period().yearBefore())));
  }

  /// The change since the period directly before.
  public Optional<Change> change() {
    return previous.flatMap(earlier -> Change.between(earlier, latest));
  }

  /// The change since the same period a year before.
  public Optional<Change> yearOnYear() {
    return yearAgo.flatMap(earlier -> Change.between(earlier, latest));
  }
}
