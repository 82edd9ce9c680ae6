package org.openscrutiny.lait;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.openscrutiny.domain.Period;

/// Which figures the collection marks as provisional, revised, final or outturn. All places of a
/// measure and period have the same mark, since it is part of the period's text.
final class MarkedFigures {
  private record Key(Mark mark, Measure measure) {}

  /// Measures of which the same periods have the same mark.
  record Group(Mark mark, List<Period> periods, List<Measure> measures) {}

  private record Shape(Mark mark, List<Period> periods) {}

  private final Map<Key, TreeSet<Period>> periods = new LinkedHashMap<>();

  void add(Measure measure, Period period, Mark mark) {
    periods.computeIfAbsent(new Key(mark, measure), key -> new TreeSet<>()).add(period);
  }

  List<Group> groups() {
    var groups = new LinkedHashMap<Shape, List<Measure>>();
    periods.forEach((key, marked) ->
        groups
            .computeIfAbsent(new Shape(key.mark(), List.copyOf(marked)), shape -> new ArrayList<>())
            .add(key.measure()));
    return groups.entrySet().stream()
        .map(each -> new Group(each.getKey().mark(), each.getKey().periods(), each.getValue()))
        .toList();
  }
}
