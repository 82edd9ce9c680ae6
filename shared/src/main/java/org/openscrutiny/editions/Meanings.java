package org.openscrutiny.editions;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openscrutiny.domain.Indicator;

/// What the indicators of a dataset mean, as far as it determines what a figure says: if one of
/// these changes, the same digits say something else.
///
/// @param byIndicator unit, definition, who is counted, when, and the breaks, as one text
public record Meanings(Map<String, String> byIndicator) {
  public Meanings {
    byIndicator = Map.copyOf(byIndicator);
  }

  static Meanings of(Collection<Indicator> indicators) {
    var meanings = new TreeMap<String, String>();
    indicators.forEach(each -> meanings.put(each.id(), of(each)));
    return new Meanings(meanings);
  }

  private static String of(Indicator indicator) {
    return String.join(
        "|",
        indicator.unit().id(),
        indicator.definition(),
        indicator.population(),
        indicator.measured().name(),
        String.join(" ", indicator.breaks().stream().sorted().toList()));
  }

  /// Whether an indicator of both means something else than it did.
  boolean differFrom(Meanings before) {
    return byIndicator.entrySet().stream()
        .anyMatch(each ->
            !before
                .byIndicator()
                .getOrDefault(each.getKey(), each.getValue())
                .equals(each.getValue()));
  }
}
