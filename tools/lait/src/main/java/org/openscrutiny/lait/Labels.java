package org.openscrutiny.lait;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// What the catalogue and the meta files call each measure that has figures. Names and titles are
/// unique: where the dictionary gives two measures the same, the short name is added.
final class Labels {
  /// More decimal places do not help a reader; the figures themselves keep all their digits.
  private static final int MOST_DECIMALS = 2;

  private final Map<Measure, String> names;
  private final Map<Measure, String> titles;
  private final Map<Measure, MeasureCells> measures;

  Labels(Map<Measure, MeasureCells> measures) {
    this.measures = measures;
    this.names = unique(measures, Measure::name);
    this.titles = unique(measures, Measure::title);
  }

  String name(Measure measure) {
    return Objects.requireNonNull(names.get(measure));
  }

  String title(Measure measure) {
    return Objects.requireNonNull(titles.get(measure));
  }

  /// The dictionary's decimal places; where it has none, the most that a figure has, up to two.
  int decimalPlaces(Measure measure) {
    int seen = Objects.requireNonNull(measures.get(measure)).decimals();
    return measure.decimalPlaces().orElse(Math.min(seen, MOST_DECIMALS));
  }

  private static Map<Measure, String> unique(
      Map<Measure, MeasureCells> measures, Function<Measure, String> field) {
    var taken = new HashSet<String>();
    var labels = new HashMap<Measure, String>();
    for (Measure measure : measures.keySet()) {
      String text = field.apply(measure).isEmpty() ? measure.shortName() : field.apply(measure);
      String label = taken.add(text) ? text : text + " (" + measure.shortName() + ")";
      taken.add(label);
      labels.put(measure, label);
    }
    return labels;
  }
}
