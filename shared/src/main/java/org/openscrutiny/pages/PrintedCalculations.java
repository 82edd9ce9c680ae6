package org.openscrutiny.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.comparison.ComparatorSeries;
import org.openscrutiny.comparison.ConfidenceInterval;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.CalculationKind.Limit;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.Value;

/// The publishers' own calculations about a line: gaps, changes, means and maxima, as printed.
///
/// @param index the calculations of all datasets
record PrintedCalculations(CalculationIndex index, ComparatorLines comparators) {
  /// Those about the line's area, and those about its comparators.
  List<PageSeries.PrintedCalculation> of(Line line, Indicator indicator, Area area) {
    var printed = new ArrayList<PageSeries.PrintedCalculation>();
    index.of(line.dataset(), indicator.id()).stream()
        .filter(each -> !(each.kind() instanceof Limit))
        .filter(each -> isOf(each, area) || comparators.knows(each.key().area(), area))
        .filter(each -> each.key().frequency() == line.frequency())
        .filter(each -> line.sameCut(each.key().filters()))
        .forEach(each ->
            each.value()
                .figure()
                .ifPresent(value ->
                    printed.add(
                        new PageSeries.PrintedCalculation(
                            each.kind().text(),
                            each.period(),
                            value,
                            Optional.of(each.key().area()).filter(its -> !isOf(each, area))))));
    return printed;
  }

  /// The publisher's own 95% interval of each figure of a line. Both limits have to be there.
  Map<Period, ConfidenceInterval> intervals(Line line, Indicator indicator, Area area) {
    Map<Limit, Map<Period, BigDecimal>> limits = new EnumMap<>(Limit.class);
    index.of(line.dataset(), indicator.id()).stream()
        .filter(each -> isOf(each, area) && each.key().frequency() == line.frequency())
        .filter(each -> line.sameCut(each.key().filters()))
        .forEach(each -> {
          if (each.kind() instanceof Limit limit) {
            each.value()
                .figure()
                .ifPresent(value ->
                    limits
                        .computeIfAbsent(limit, any -> new HashMap<>())
                        .put(each.period(), value));
          }
        });
    var intervals = new HashMap<Period, ConfidenceInterval>();
    Map<Period, BigDecimal> upper = limits.getOrDefault(Limit.UPPER, Map.of());
    limits
        .getOrDefault(Limit.LOWER, Map.of())
        .forEach((period, low) ->
            Optional.ofNullable(upper.get(period))
                .filter(high -> low.compareTo(high) <= 0)
                .ifPresent(high ->
                    intervals.put(
                        period, new ConfidenceInterval(low.doubleValue(), high.doubleValue()))));
    return intervals;
  }

  private static boolean isOf(Figures.Calculation calculation, Area area) {
    return calculation.key().area().code().equals(area.code());
  }

  /// The gaps with a comparator that the publisher printed, by the comparator's id: "Gap with
  /// England", "Gap with statistical neighbours".
  static Map<String, List<Observation>> gaps(
      List<ComparatorSeries> comparators, List<PageSeries.PrintedCalculation> printed) {
    var gaps = new HashMap<String, List<Observation>>();
    for (ComparatorSeries each : comparators) {
      String name = "Gap with " + each.who().area().name();
      gaps.put(
          each.who().id(),
          printed.stream()
              .filter(one -> one.other().isEmpty() && one.calculation().equalsIgnoreCase(name))
              .map(one -> new Observation(one.period(), Value.of(one.value())))
              .toList());
    }
    return gaps;
  }
}
