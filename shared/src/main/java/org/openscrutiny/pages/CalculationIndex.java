package org.openscrutiny.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openscrutiny.domain.Figures.Calculation;
import org.openscrutiny.domain.ReleaseFigures;

/// The publishers' own calculations by dataset and indicator, in the order of the release.
final class CalculationIndex {
  private record DatasetIndicator(String dataset, String indicator) {}

  private final Map<DatasetIndicator, List<Calculation>> calculations = new HashMap<>();

  /// @param releases by dataset
  CalculationIndex(Map<String, ReleaseFigures> releases) {
    releases.forEach((dataset, release) ->
        release
            .figures()
            .calculations()
            .forEach(each ->
                calculations
                    .computeIfAbsent(
                        new DatasetIndicator(dataset, each.key().indicator()),
                        key -> new ArrayList<>())
                    .add(each)));
  }

  List<Calculation> of(String dataset, String indicator) {
    return calculations.getOrDefault(new DatasetIndicator(dataset, indicator), List.of());
  }
}
