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
/// @param filterGroups the group of a filter's level, by filter; only for filters that have groups
/// @param comparators published, or computed from the figures of single authorities; without points
///   that are not applicable
/// @param intervals the 95% confidence interval of each figure whose counts are known, or whose
///   publisher gives limits
/// @param publishersIntervals whether intervals are the publisher's own
/// @param twelveMonths the mean and maximum of the 12 months that end with the newest period
/// @param calculations the publisher's own, from this series or from a comparator's, as printed
/// @param disagreements printed figures that differ from the series or from what follows from it
/// @param former the codes under which its first figures were published, the oldest first
/// @param roundedTo the number of which the publisher's counts are multiples; 1 if they are exact
public record PageSeries(
    String id,
    String dataset,
    String title,
    Status status,
    Series series,
    SortedMap<String, String> filterGroups,
    List<ComparatorSeries> comparators,
    LatestResult result,
    Map<Period, ConfidenceInterval> intervals,
    boolean publishersIntervals,
    Optional<TwelveMonths> twelveMonths,
    List<PrintedCalculation> calculations,
    List<Disagreement> disagreements,
    List<FormerCode> former,
    int roundedTo) {

  /// A gap, change, mean or maximum that the publisher printed.
  ///
  /// @param other the area of the calculation, where it is not the page's own
  public record PrintedCalculation(
      String calculation, Period period, BigDecimal value, Optional<Area> other) {}

  /// The part that scorecard and catalogue need: without the points of comparators and without the
  /// publisher's calculations.
  public PageSeries summary() {
    return new PageSeries(
        id,
        dataset,
        title,
        status,
        series,
        Collections.emptySortedMap(),
        List.of(),
        result,
        Map.of(),
        publishersIntervals,
        twelveMonths,
        List.of(),
        List.of(),
        former,
        roundedTo);
  }

  public PageSeries {
    filterGroups = Collections.unmodifiableSortedMap(new TreeMap<>(filterGroups));
    comparators = List.copyOf(comparators);
    intervals = Map.copyOf(intervals);
    calculations = List.copyOf(calculations);
    disagreements = List.copyOf(disagreements);
    former = List.copyOf(former);
  }
}
