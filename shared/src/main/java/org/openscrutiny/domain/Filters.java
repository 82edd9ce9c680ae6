package org.openscrutiny.domain;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Which part of the population a figure is about: a level for each filter, such as `pupils: SEN
/// support`. Empty where the figure is not divided. Ordered by filter name.
public record Filters(Map<String, String> levels) {
  public static final Filters NONE = new Filters(Map.of());

  public Filters {
    levels = Collections.unmodifiableMap(new TreeMap<>(levels));
  }

  /// Whether a level is the total of its filter, which the standard calls "Total" or "All …". A
  /// level that is called so and is the total of a part only has another name, see [FilterGroup].
  public static boolean isTotal(String level) {
    String text = level.toLowerCase(Locale.ROOT);
    return text.equals("total") || text.equals("all") || text.startsWith("all ");
  }

  /// Whether they are about everybody: each filter, where there is one, is at its total.
  public boolean meanEverybody() {
    return levels.values().stream().allMatch(Filters::isTotal);
  }
}
