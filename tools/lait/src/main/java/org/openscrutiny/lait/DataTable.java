package org.openscrutiny.lait;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// One data file of the release: the measures of one topic that have figures for exactly the same
/// periods. So no cell stands for a figure that the collection does not mention.
///
/// @param name the file's name without an ending
/// @param columns the cells of each measure, in the dictionary's order
record DataTable(
    String name, String topic, Map<Measure, SortedMap<Period, Map<Location, String>>> columns) {

  private record Shape(String topic, TimeIdentifier.Group group, Set<Period> periods) {}

  /// Divides everything that was read among as few files as that allows.
  static List<DataTable> of(Map<Measure, MeasureCells> measures) {
    var shapes = new LinkedHashMap<Shape, Map<Measure, SortedMap<Period, Map<Location, String>>>>();
    measures.forEach((measure, cells) ->
        cells
            .byGroup()
            .forEach((group, periods) ->
                shapes
                    .computeIfAbsent(
                        new Shape(measure.topic(), group, periods.keySet()),
                        shape -> new LinkedHashMap<>())
                    .put(measure, periods)));
    var names = new HashMap<String, Integer>();
    var tables = new ArrayList<DataTable>();
    shapes.forEach((shape, columns) -> {
      SortedMap<Period, ?> periods = columns.values().iterator().next();
      String name =
          "%s-%s-%s-to-%s"
              .formatted(
                  LaitTopic.of(shape.topic()).id(),
                  IndicatorId.slug(periods.firstKey().identifier().label()),
                  periods.firstKey().timePeriod(),
                  periods.lastKey().timePeriod());
      int count = names.merge(name, 1, Integer::sum);
      tables.add(new DataTable(count == 1 ? name : name + "-" + count, shape.topic(), columns));
    });
    return tables;
  }

  Set<Period> periods() {
    return columns.values().iterator().next().keySet();
  }

  /// Every place that a measure has a cell for, the country first.
  List<Location> locations(Period period) {
    var found = new LinkedHashSet<Location>();
    columns.values().forEach(cells -> found.addAll(cells.getOrDefault(period, Map.of()).keySet()));
    return found.stream().sorted(Location.IN_ORDER).toList();
  }
}
