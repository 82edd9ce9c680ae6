package org.openscrutiny.suppression.release;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.suppression.constraints.LinkedFigures;
import org.openscrutiny.suppression.constraints.RatioDefinitions;
import org.openscrutiny.suppression.constraints.RatioDefinitions.RatioDefinition;
import org.openscrutiny.suppression.table.GroupDisclosureRule;

/// Primary suppression of percentages and rates by their counts, wherever the counts stand: in
/// another dataset of the edition, at the total of a filter, or in columns that only the figures
/// relate to the ratio.
///
/// @param counts the numerators of ratios that disclose too much
/// @param ratios the ratios with a suppressed count, except those that can't be suppressed
record RatiosWithTheirCounts(Set<Cell> counts, Set<Cell> ratios) {

  /// @param shown the definitions that the figures show
  static RatiosWithTheirCounts of(
      LinkedFigures figures,
      RatioDefinitions definitions,
      Map<String, RatioDefinition> shown,
      int threshold) {
    var counts = new LinkedHashSet<Cell>();
    figures
        .ratios()
        .keySet()
        .forEach(ratio -> {
          RatioDefinition definition = shown.get(ratio.indicator());
          if (definition != null && discloses(ratio, definition, figures, threshold)) {
            counts.add(definition.numeratorOf(ratio));
          }
        });
    var suppressed = new HashSet<>(figures.suppressed());
    suppressed.addAll(counts);
    var ratios = new LinkedHashSet<Cell>();
    figures.ratios().keySet().stream()
        .filter(ratio -> !figures.fixed().contains(ratio))
        .filter(ratio ->
            definitions
                .of(ratio.indicator())
                .filter(each ->
                    suppressed.contains(each.countedIn(ratio))
                        || suppressed.contains(each.denominatorOf(ratio)))
                .isPresent())
        .forEach(ratios::add);
    return new RatiosWithTheirCounts(counts, ratios);
  }

  private static boolean discloses(
      Cell ratio, RatioDefinition definition, LinkedFigures figures, int threshold) {
    Cell numerator = definition.numeratorOf(ratio);
    Cell denominator = definition.denominatorOf(ratio);
    var n = figures.shown(numerator);
    var d = figures.shown(denominator);
    return definition.share()
        && !numerator.equals(denominator)
        && n.isPresent()
        && d.isPresent()
        && GroupDisclosureRule.discloses(n.getAsLong(), d.getAsLong(), threshold);
  }
}
