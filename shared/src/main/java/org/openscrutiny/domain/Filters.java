package org.openscrutiny.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Which part of the population a figure is about: a level for each filter, such as `pupils: SEN
/// support`. Empty where the figure is not divided. Ordered by filter name.
public record Filters(Map<String, String> levels) {
  public static final Filters NONE = new Filters(Map.of());

  public Filters {
    levels = Collections.unmodifiableMap(new TreeMap<>(levels));
  }

  /// Whether a level is the total of its filter, which the standard calls "Total" or "All …".
  public static boolean isTotal(String level) {
    return level.equals("Total") || level.equals("All") || level.startsWith("All ");
  }
}
