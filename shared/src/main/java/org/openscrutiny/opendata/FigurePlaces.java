package org.openscrutiny.opendata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.SeriesKey;

/// Notes findings about figures that are series by now, and finds the lines where they stand, which
/// series do not keep: a national file has millions.
final class FigurePlaces {
  private record Cell(
      String file, AreaLevel level, String area, Filters filters, Period period, String table) {}

  private record Noted(Check check, String indicator, String found) {}

  private final Map<Cell, List<Noted>> noted = new HashMap<>();

  /// @param table the table that repeats the figure; empty for the figure itself
  void note(Check check, String file, SeriesKey key, Period period, String table, String found) {
    var cell = new Cell(file, key.area().level(), key.area().code(), key.filters(), period, table);
    noted
        .computeIfAbsent(cell, absent -> new ArrayList<>(1))
        .add(new Noted(check, key.indicator(), found));
  }

  /// Adds what was noted, in the order of the files' lines.
  void addTo(Findings findings, List<ScreenedFile> files) {
    Set<String> concerned =
        noted.keySet().stream().map(Cell::file).collect(Collectors.toCollection(HashSet::new));
    for (ScreenedFile file : files) {
      if (concerned.contains(file.name())) {
        file.rows().forEach(row -> add(findings, file, row));
      }
    }
  }

  private void add(Findings findings, ScreenedFile file, Row row) {
    var cell =
        new Cell(
            file.name(),
            row.area().level(),
            row.area().code(),
            file.filtersOf(row),
            row.period(),
            file.holds() == Holds.REPEATED_FIGURES ? FiguresAssembly.table(file, row) : "");
    for (Noted each : noted.getOrDefault(cell, List.of())) {
      String column = each.indicator().replace('-', '_');
      findings.add(each.check(), file.name(), row.line(), column, each.found());
    }
  }
}
