package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openscrutiny.comparison.ComparatorSeries;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Value;

/// The publishers' own calculations about a line: gaps, changes, means and maxima, as printed.
///
/// @param index the calculations of all datasets
record PrintedCalculations(CalculationIndex index, ComparatorLines comparators) {
  /// Those about the line's area, and those about its comparators.
  List<PageSeries.PrintedCalculation> of(Line line, Indicator indicator, Area area) {
    var printed = new ArrayList<PageSeries.PrintedCalculation>();
    index.of(line.dataset(), indicator.id()).stream()
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
