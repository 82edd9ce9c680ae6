package org.openscrutiny.lait;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.TimeIdentifier;

/// What a data file will say of one measure: a figure or a symbol for each period and place.
final class MeasureCells {
  private final Map<TimeIdentifier.Group, SortedMap<Period, Map<Location, String>>> cells =
      new LinkedHashMap<>();
  private int decimals;

  /// Keeps what is there already.
  ///
  /// @return what is there already
  Optional<String> put(Period period, Location location, String text) {
    return Optional.ofNullable(
        cells
            .computeIfAbsent(period.identifier().group(), group -> new TreeMap<>())
            .computeIfAbsent(period, each -> new HashMap<>())
            .putIfAbsent(location, text));
  }

  void seenDecimals(int scale) {
    decimals = Math.max(decimals, scale);
  }

  /// The most decimal places that a figure has.
  int decimals() {
    return decimals;
  }

  /// The periods that may stand in one file, with their cells.
  Map<TimeIdentifier.Group, SortedMap<Period, Map<Location, String>>> byGroup() {
    return cells;
  }
}
