package org.openscrutiny.domain;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Which part of the population a figure is about: a level for each filter, such as `pupils: SEN
/// support`. Empty for everybody. Ordered by filter name.
public record Filters(Map<String, String> levels) {
  public static final Filters NONE = new Filters(Map.of());

  /// Other names of totals than those of the standard.
  private static final Set<String> OTHER_TOTALS =
      Set.of("everyone", "everybody", "overall", "grand total");

  public Filters {
    levels = Collections.unmodifiableMap(new TreeMap<>(levels));
  }

  /// Whether a level is the total of its filter. The standard names it "Total" or "All …". The
  /// total of a group has another name, see [FilterGroup].
  public static boolean isTotal(String level) {
    String text = level.toLowerCase(Locale.ROOT);
    return text.equals("total")
        || text.equals("all")
        || text.startsWith("all ")
        || OTHER_TOTALS.contains(text);
  }

  /// Whether every filter is at its total.
  public boolean meanEverybody() {
    return levels.values().stream().allMatch(Filters::isTotal);
  }
}
