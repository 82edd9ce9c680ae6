package org.openscrutiny.attack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.attack.ObservedFigures.ObservedFigure;
import org.openscrutiny.verification.Figure;

/// All counts by their indicators, over all datasets and editions, and the counts of which a
/// percentage may be a share.
final class CountTable {

  /// Where a figure stands, whatever its indicator.
  record Place(String area, String filters, String period) {
    static Place of(Figure figure) {
      return new Place(figure.area(), figure.filters(), figure.period());
    }

    Map<String, String> levels() {
      return Figure.levels(filters);
    }

    Place with(Map<String, String> levels) {
      return new Place(area, Figure.filters(levels), period);
    }
  }

  /// Counts that may be the denominators of a percentage.
  ///
  /// @param name in words
  /// @param wholes by the place of the percentage
  record Denominators(String name, Map<Place, ObservedFigure> wholes) {}

  private final Map<String, Map<Place, ObservedFigure>> counts = new LinkedHashMap<>();
  private final Map<String, Set<String>> totals = new LinkedHashMap<>();

  CountTable(Collection<ObservedFigure> figures) {
    for (ObservedFigure each : figures) {
      if (each.row().isCount()) {
        counts
            .computeIfAbsent(each.figure().indicator(), _ -> new LinkedHashMap<>())
            .put(Place.of(each.figure()), each);
        Figure.levels(each.figure().filters())
            .forEach((filter, level) -> {
              if (isTotal(level)) {
                totals.computeIfAbsent(filter, _ -> new LinkedHashSet<>()).add(level);
              }
            });
      }
    }
  }

  static boolean isTotal(String level) {
    return Totals.NAMED.matcher(level.toLowerCase(Locale.ROOT)).matches();
  }

  Map<Place, ObservedFigure> of(String indicator) {
    return counts.getOrDefault(indicator, Map.of());
  }

  /// Each other count at the same place, and each count at the total of one of the filters there.
  List<Denominators> denominators(String numerator, Set<Place> places) {
    Set<String> filters = new LinkedHashSet<>();
    places.forEach(place -> filters.addAll(place.levels().keySet()));
    var found = new ArrayList<Denominators>();
    counts.forEach((indicator, at) -> {
      if (!indicator.equals(numerator)) {
        add(indicator, at, places, found);
      }
      for (String filter : filters) {
        Map<Place, ObservedFigure> wholes = new LinkedHashMap<>();
        places.forEach(place -> atTotal(at, place, filter, wholes));
        add("%s at the total of %s".formatted(indicator, filter), wholes, places, found);
      }
    });
    return found;
  }

  private static void add(
      String name, Map<Place, ObservedFigure> wholes, Set<Place> places, List<Denominators> found) {
    if (wholes.keySet().stream().anyMatch(places::contains)) {
      found.add(new Denominators(name, wholes));
    }
  }

  /// The total of a level is a level with such a name, or the figure without the filter.
  private void atTotal(
      Map<Place, ObservedFigure> at,
      Place place,
      String filter,
      Map<Place, ObservedFigure> wholes) {
    Map<String, String> levels = place.levels();
    String level = levels.remove(filter);
    if (level == null || isTotal(level)) {
      return;
    }
    ObservedFigure without = at.get(place.with(levels));
    if (without != null) {
      wholes.put(place, without);
    }
    for (String total : totals.getOrDefault(filter, Set.of())) {
      levels.put(filter, total);
      ObservedFigure whole = at.get(place.with(levels));
      if (whole != null) {
        wholes.put(place, whole);
      }
    }
  }
}
