package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.Period;

/// Counts of the periods of a percentage or rate, where they are printed by shorter periods only.
///
/// Example: the percentage of assessments in time is printed by quarter, and the assessments and
/// those in time by month. A reader adds up the months.
final class RatioPeriods {

  private RatioPeriods() {}

  private record Place(Area area, Period period) {}

  /// Only counts of what happens during a period add up.
  static AddedPeriods of(LinkedFigures figures, Catalogue catalogue) {
    Set<Place> places =
        figures.ratios().keySet().stream()
            .map(ratio -> new Place(ratio.area(), ratio.period()))
            .collect(Collectors.toSet());
    Map<Area, Set<Period>> wanted = new HashMap<>();
    places.forEach(
        place -> wanted.computeIfAbsent(place.area(), key -> new HashSet<>()).add(place.period()));
    Set<String> flows = flows(catalogue);
    List<Cell> counts =
        Stream.concat(figures.counts().keySet().stream(), figures.unknown().stream())
            .filter(cell -> flows.contains(cell.indicator()) && wanted.containsKey(cell.area()))
            .toList();
    Set<Integer> lengths = lengths(counts);
    var parts = new LinkedHashMap<Cell, List<Cell>>();
    if (places.stream().anyMatch(place -> isLonger(place.period(), lengths))) {
      Timeline.of(counts, figures)
          .forEach((measure, areas) ->
              areas.forEach((area, line) -> {
                for (Period period : sorted(wanted.getOrDefault(area, Set.of()))) {
                  Cell whole = measure.heading().at(area, period);
                  List<Cell> within = within(line, period);
                  if (within.size() > 1 && !figures.has(whole)) {
                    // The shortest periods show most.
                    parts.merge(
                        whole, within, (one, other) -> one.size() >= other.size() ? one : other);
                  }
                }
              }));
    }
    return new AddedPeriods(parts);
  }

  private static List<Period> sorted(Set<Period> periods) {
    var sorted = new ArrayList<>(periods);
    sorted.sort(null);
    return sorted;
  }

  private static List<Cell> within(Timeline line, Period period) {
    MonthSpan span = MonthSpan.of(period);
    return line.months() < span.months() ? line.cells(span.start(), span.end()) : List.of();
  }

  private static Set<Integer> lengths(List<Cell> counts) {
    return counts.stream()
        .map(cell -> MonthSpan.of(cell.period()).months())
        .collect(Collectors.toSet());
  }

  private static boolean isLonger(Period period, Set<Integer> lengths) {
    int months = MonthSpan.of(period).months();
    return lengths.stream().anyMatch(length -> length < months);
  }

  private static Set<String> flows(Catalogue catalogue) {
    Set<String> cumulative = CumulativeMeasures.named(catalogue);
    return catalogue.indicators().stream()
        .filter(Indicator::addsUpOverPeriods)
        .map(Indicator::id)
        .filter(id -> !cumulative.contains(id))
        .collect(Collectors.toSet());
  }
}
