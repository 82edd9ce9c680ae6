package org.openscrutiny.pages;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openscrutiny.comparison.ComparatorSeries;
import org.openscrutiny.comparison.ConfidenceInterval;
import org.openscrutiny.comparison.Disagreement;
import org.openscrutiny.comparison.LatestResult;
import org.openscrutiny.comparison.TwelveMonths;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription.Status;
import org.openscrutiny.domain.Series;

/// One line of an indicator page.
///
/// @param id the same from release to release, such as `childrens-services-monthly/month`
/// @param filterGroups under which group the level of a filter stands, by filter; of those alone
///   that have one
/// @param comparators what the publisher prints for others, or what follows from the figures of
///   single authorities; without points that don't apply
/// @param intervals where each figure could well lie, allowing for chance; of those alone of which
///   the counts are known
/// @param twelveMonths the mean and maximum of the 12 months that end with the newest
/// @param calculations what the publisher worked out from this series, or from the same of a
///   comparator, as printed
/// @param disagreements where a source prints something else than the series says or gives
public record PageSeries(
    String id,
    String dataset,
    String title,
    Status status,
    Series series,
    SortedMap<String, String> filterGroups,
    List<ComparatorSeries> comparators,
    LatestResult standing,
    Map<Period, ConfidenceInterval> intervals,
    Optional<TwelveMonths> twelveMonths,
    List<Printed> calculations,
    List<Disagreement> disagreements) {

  /// A gap, change, mean or maximum that the publisher printed.
  ///
  /// @param other the area that it is about, where that is not the page's own
  public record Printed(
      String calculation, Period period, BigDecimal value, Optional<Area> other) {}

  /// What a page that says one thing of each of many indicators needs: without the points of
  /// comparators and without the publisher's calculations.
  public PageSeries summary() {
    return new PageSeries(
        id,
        dataset,
        title,
        status,
        series,
        Collections.emptySortedMap(),
        List.of(),
        standing,
        Map.of(),
        twelveMonths,
        List.of(),
        List.of());
  }

  public PageSeries {
    filterGroups = Collections.unmodifiableSortedMap(new TreeMap<>(filterGroups));
    comparators = List.copyOf(comparators);
    intervals = Map.copyOf(intervals);
    calculations = List.copyOf(calculations);
    disagreements = List.copyOf(disagreements);
  }
}
