package org.openscrutiny.comparison;

import java.util.List;
import java.util.Optional;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;

/// Where a series stands: its newest observation, and everything that is set beside it.
///
/// @param latest the newest observation that is not "not applicable"; it may be hidden or missing,
///   and nothing is compared then
/// @param newestFigure the newest figure, which is older than `latest` where that has none
/// @param interval where the newest figure could well lie, allowing for chance; empty where that
///   cannot be told
/// @param comparisons at most one for each comparator, in the order of the settings
/// @param previous the observation of the period directly before, where the measure is the same
/// @param yearAgo the observation of the same period a year before, where the measure is the same;
///   empty for yearly series, whose `previous` it would repeat
/// @param tested the change since the same period a year before; empty where the counts behind one
///   of the two are not known
/// @param direction of monthly figures only
/// @param trend over five years; empty where there are fewer, or nothing is known of their counts
/// @param placing empty where other authorities have no figures, or none is best
/// @param newMeasureFrom where the measure started that older figures of the series don't share
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
    Optional<TargetGap> target,
    Optional<Period> newMeasureFrom) {
  public LatestResult {
    comparisons = List.copyOf(comparisons);
  }

  /// The observation of the same period a year before, which for a series with one period a year is
  /// the one directly before.
  public Optional<Observation> yearBefore() {
    return yearBefore(latest, previous, yearAgo);
  }

  static Optional<Observation> yearBefore(
      Observation latest, Optional<Observation> previous, Optional<Observation> yearAgo) {
    return yearAgo.or(
        () -> previous.filter(each -> each.period().equals(latest.period().yearBefore())));
  }

  /// Since the period before; consecutive periods only.
  public Optional<Change> change() {
    return previous.flatMap(earlier -> Change.between(earlier, latest));
  }

  /// Since the same period a year before.
  public Optional<Change> yearOnYear() {
    return yearAgo.flatMap(earlier -> Change.between(earlier, latest));
  }
}
