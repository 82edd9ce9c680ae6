package org.openscrutiny.lait;

import java.util.LinkedHashMap;
import java.util.Map;

/// The measures that have at least one cell in the release, in the dictionary's order.
final class ConvertedMeasures {
  private ConvertedMeasures() {}

  static Map<Measure, MeasureCells> inOrder(
      Dictionary dictionary, Map<String, MeasureCells> cells) {
    var measures = new LinkedHashMap<Measure, MeasureCells>();
    dictionary
        .byShortName()
        .forEach((name, measure) -> {
          MeasureCells own = cells.get(name);
          if (own != null) {
            measures.put(measure, own);
          }
        });
    return measures;
  }
}
