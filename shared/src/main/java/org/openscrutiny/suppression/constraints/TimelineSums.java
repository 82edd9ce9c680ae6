package org.openscrutiny.suppression.constraints;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.Timeline.Measure;

/// Measures that the figures show to be rolling sums or sums since the year began ([RollingSum],
/// [YearToDate]). The two may have periods of different lengths. What one level of areas shows
/// applies to all.
final class TimelineSums {
  private static final int MOST_MEASURES = 600;

  /// @param sum a measure, at whatever level
  private record Found(Measure sum, Measure flow, TimelineRule rule) {}

  private final LinkedFigures figures;
  private final Map<Measure, Map<Area, Timeline>> timelines;
  private final Map<Found, Set<AreaLevel>> found = new LinkedHashMap<>();

  TimelineSums(Map<Measure, Map<Area, Timeline>> timelines, LinkedFigures figures) {
    this.figures = figures;
    this.timelines = timelines;
    for (AreaLevel level : AreaLevel.values()) {
      List<Measure> measures =
          timelines.keySet().stream()
              .filter(measure -> measure.level() == level)
              .filter(measure -> lines(measure).values().stream().anyMatch(Timeline::countsAnybody))
              .toList();
      if (measures.size() <= MOST_MEASURES) {
        measures.forEach(
            sum -> measures.forEach(flow -> find(sum, flow, Math.max(2, measures.size()))));
      }
    }
  }

  private Map<Area, Timeline> lines(Measure measure) {
    return timelines.getOrDefault(measure, Map.of());
  }

  private void find(Measure sum, Measure flow, int measures) {
    if (sum.heading().equals(flow.heading())) {
      return;
    }
    int months = lines(flow).values().iterator().next().months();
    Stream.concat(RollingSum.all(months, sum.group() == flow.group()), YearToDate.all())
        .filter(rule -> isShown(rule, sum, flow, (double) measures * (measures - 1)))
        .forEach(rule ->
            found
                .computeIfAbsent(
                    new Found(sum.at(AreaLevel.NATIONAL), flow.at(AreaLevel.NATIONAL), rule),
                    key -> new HashSet<>())
                .add(sum.level()));
  }

  private boolean isShown(TimelineRule rule, Measure sum, Measure flow, double pairs) {
    var rows = new TimelineRule.Rows();
    for (Map.Entry<Area, Timeline> each : lines(sum).entrySet()) {
      Timeline line = lines(flow).get(each.getKey());
      if (line != null && !rule.holds(each.getValue(), line, rows)) {
        return false;
      }
    }
    return rule.isShownBy(rows) || Evidence.isEnough(rows.all(), pairs * rule.alike());
  }

  /// The cells at which a sum since the year began starts again.
  Set<Cell> starts() {
    var starts = new HashSet<Cell>();
    found
        .keySet()
        .forEach(each ->
            Stream.of(AreaLevel.values())
                .flatMap(level -> lines(each.sum().at(level)).values().stream())
                .flatMap(each.rule()::starts)
                .forEach(starts::add));
    return starts;
  }

  Stream<ConstraintFamily> constraintFamilies() {
    return found.entrySet().stream()
        .flatMap(entry ->
            Stream.of(AreaLevel.values())
                .flatMap(
                    level -> families(entry.getKey(), level, !entry.getValue().contains(level))));
  }

  /// The sums at one level, and apart from them those with a rest.
  private Stream<ConstraintFamily> families(Found each, AreaLevel level, boolean byDefinition) {
    var complete = new LinkedHashSet<Sum>();
    var rests = new LinkedHashSet<Sum>();
    lines(each.sum().at(level))
        .forEach((area, sum) ->
            Optional.ofNullable(lines(each.flow().at(level)).get(area))
                .ifPresent(flow ->
                    each.rule()
                        .sums(sum, flow)
                        .filter(one -> one.rest().filter(figures::has).isEmpty())
                        .forEach(one -> (one.rest().isPresent() ? rests : complete).add(one))));
    return Stream.of(
        new ConstraintFamily(new ArrayList<>(complete), byDefinition),
        new ConstraintFamily(new ArrayList<>(rests), true));
  }
}
