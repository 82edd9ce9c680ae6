package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.ReleaseFigures;

/// What publishers worked out themselves, to be found by dataset and indicator, in the order of the
/// release.
final class CalculationIndex {
  private record Place(String dataset, String indicator) {}

  private final Map<Place, List<Calculation>> calculations = new HashMap<>();

  /// @param releases by dataset
  CalculationIndex(Map<String, ReleaseFigures> releases) {
    releases.forEach((dataset, release) ->
        release
            .figures()
            .calculations()
            .forEach(each ->
                calculations
                    .computeIfAbsent(
                        new Place(dataset, each.key().indicator()), place -> new ArrayList<>())
                    .add(each)));
  }

  List<Calculation> of(String dataset, String indicator) {
    return calculations.getOrDefault(new Place(dataset, indicator), List.of());
  }
}
