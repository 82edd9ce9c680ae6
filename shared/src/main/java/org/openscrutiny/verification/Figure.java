package org.openscrutiny.verification;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openscrutiny.domain.Filters;

/// The identity of a figure, by the public names of its parts.
///
/// @param area its code
/// @param filters each as `name: level`, in the order of their names, joined by semicolons
/// @param period its id, such as `2024-10`
public record Figure(String indicator, String area, String filters, String period)
    implements Comparable<Figure> {
  private static final Comparator<Figure> ORDER =
      Comparator.comparing(Figure::indicator)
          .thenComparing(Figure::area)
          .thenComparing(Figure::filters)
          .thenComparing(Figure::period);
  private static final String BETWEEN = "; ";

  public Figure {
    filters =
        Arrays.stream(filters.split(BETWEEN, -1)).sorted().collect(Collectors.joining(BETWEEN));
  }

  public static String filters(Map<String, String> levels) {
    return levels.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .collect(Collectors.joining(BETWEEN));
  }

  /// The level of each filter, from a text such as `age: 5 to 9; sex: Boys`.
  public static Map<String, String> levels(String filters) {
    var levels = new TreeMap<String, String>();
    for (String each : filters.split(BETWEEN, -1)) {
      int colon = each.indexOf(": ");
      if (colon > 0) {
        levels.putIfAbsent(each.substring(0, colon), each.substring(colon + 2));
      }
    }
    return levels;
  }

  /// The same figure of another area.
  public Figure in(String otherArea) {
    return new Figure(indicator, otherArea, filters, period);
  }

  /// The same figure without the levels that mean everybody, as a certificate names it. A total is
  /// one figure, whether a file has it as a level of a filter or without the filter.
  Figure undivided() {
    return new Figure(
        indicator,
        area,
        Arrays.stream(filters.split(BETWEEN, -1))
            .filter(each -> !Filters.isTotal(each.replaceFirst("^[^:]*: ", "")))
            .collect(Collectors.joining(BETWEEN)),
        period);
  }

  /// A unique name, for messages.
  public String name() {
    return "%s%s, %s, %s"
        .formatted(indicator, filters.isEmpty() ? "" : " (" + filters + ")", area, period);
  }

  @Override
  public int compareTo(Figure other) {
    return ORDER.compare(this, other);
  }
}
