package org.openscrutiny.editions;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.ReleaseFigures;
import org.openscrutiny.domain.Value;

/// Finds the indicators that a takedown reaches: those of which the edition suppresses figures that
/// the edition before showed, be it that they were taken down or that they follow from those.
///
/// @param cleared what the edition shows, by dataset
record TakedownReach(Compilation compilation, Map<String, ReleaseFigures> cleared) {
  Set<String> indicators() {
    var indicators = new TreeSet<String>();
    compilation
        .now()
        .forEach((dataset, release) -> {
          Set<String> shown = shown(dataset, release.figures());
          ReleaseFigures now = cleared.getOrDefault(dataset, release);
          for (FileSeries each : now.figures().series()) {
            for (Observation at : each.series().observations()) {
              if (at.value() instanceof Value.Suppressed
                  && shown.contains(Cell.of(each.series().key(), at.period()).name())) {
                indicators.add(each.series().key().indicator());
              }
            }
          }
        });
    return indicators;
  }

  /// The names of the figures that the edition before showed of a dataset.
  private Set<String> shown(String dataset, Figures figures) {
    Set<String> hidden =
        compilation
            .memories()
            .asOf(MemoryKey.hidden(dataset), compilation.edition().number() - 1)
            .names();
    var shown = new HashSet<String>();
    for (FileSeries each : figures.series()) {
      for (Observation at : each.series().observations()) {
        if (at.value() instanceof Value.Figure) {
          shown.add(Cell.of(each.series().key(), at.period()).name());
        }
      }
    }
    shown.removeAll(hidden);
    return shown;
  }
}
