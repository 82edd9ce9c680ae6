package org.openscrutiny.opendata;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openscrutiny.domain.AreaLevel;
import org.openscrutiny.domain.Filters;
import org.openscrutiny.domain.Period;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.domain.Value;

/// Checks that no two files of figures give the same figure, which would leave open which of the
/// two is the figure: stage 9.
record TwiceChecks(Findings findings) {
  private record Cell(
      String indicator, AreaLevel level, String area, Filters filters, Period period) {}

  void run(List<ScreenedFile> files) {
    List<ScreenedFile> figures =
        files.stream().filter(file -> file.holds() == Holds.FIGURES).toList();
    Set<String> shared = sharedIndicators(figures);
    if (shared.isEmpty()) {
      return;
    }
    Map<Cell, String> places = new HashMap<>();
    for (ScreenedFile file : figures) {
      for (int i = 0; i < file.indicators().size(); i++) {
        if (shared.contains(file.indicators().get(i))) {
          check(file, i, places);
        }
      }
    }
  }

  private static Set<String> sharedIndicators(List<ScreenedFile> files) {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new HashSet<>();
    for (ScreenedFile file : files) {
      for (String indicator : file.indicators()) {
        if (!seen.add(indicator)) {
          shared.add(indicator);
        }
      }
    }
    return shared;
  }

  private void check(ScreenedFile file, int indicator, Map<Cell, String> places) {
    String id = file.indicators().get(indicator);
    for (Row row : file.rows()) {
      if (row.values().get(indicator) instanceof Value.NotApplicable) {
        continue;
      }
      var cell =
          new Cell(id, row.area().level(), row.area().code(), file.filtersOf(row), row.period());
      String other = places.putIfAbsent(cell, file.name());
      if (other != null) {
        String found = "%s, %s, also in %s".formatted(id, row.period().label(), other);
        findings.add(Check.FIGURES_TWICE, file.name(), row.line(), id.replace('-', '_'), found);
      }
    }
  }
}
