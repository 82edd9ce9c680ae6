package org.openscrutiny.opendata;

import java.util.HashMap;
import java.util.Map;
import org.openscrutiny.domain.Area;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.domain.Figures.FileSeries;
import org.openscrutiny.domain.Figures.Repeat;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Observation;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.SeriesKey;
import org.openscrutiny.domain.Value;

/// Checks that a figure which another table prints again is the same there: stage 11.
record RepeatChecks(FigurePlaces places) {
  private record Cell(
      String indicator, AreaLevel level, String area, Filters filters, Period period) {
    static Cell of(SeriesKey key, Period period) {
      Area area = key.area();
      return new Cell(key.indicator(), area.level(), area.code(), key.filters(), period);
    }
  }

  void run(Figures figures) {
    if (figures.repeats().isEmpty()) {
      return;
    }
    Map<Cell, Value.Figure> printed = new HashMap<>();
    for (FileSeries each : figures.series()) {
      for (Observation observation : each.series().observations()) {
        if (observation.value() instanceof Value.Figure figure) {
          printed.put(Cell.of(each.series().key(), observation.period()), figure);
        }
      }
    }
    figures.repeats().forEach(repeat -> check(repeat, printed));
  }

  private void check(Repeat repeat, Map<Cell, Value.Figure> printed) {
    Value.Figure first = printed.get(Cell.of(repeat.key(), repeat.period()));
    if (first != null
        && repeat.value() instanceof Value.Figure again
        && again.number().compareTo(first.number()) != 0) {
      String found =
          "%s, elsewhere %s, for %s"
              .formatted(
                  again.number().toPlainString(),
                  first.number().toPlainString(),
                  repeat.period().label());
      places.note(
          Check.FIGURES_DIFFER,
          repeat.file(),
          repeat.key(),
          repeat.period(),
          repeat.table(),
          found);
    }
  }
}
