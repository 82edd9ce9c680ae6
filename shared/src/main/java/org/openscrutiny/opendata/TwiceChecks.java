package org.openscrutiny.opendata;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openscrutiny.domain.ReleaseDescription.Holds;

/// Checks that no two files of figures give the same figure, which would leave open which of the
/// two is the figure: stage 9.
record TwiceChecks(Findings findings) {
  void run(List<ScreenedFile> files) {
    List<ScreenedFile> figures =
        files.stream().filter(file -> file.holds() == Holds.FIGURES).toList();
    for (String indicator : sharedIndicators(figures)) {
      var places = new LongTable();
      for (int i = 0; i < figures.size(); i++) {
        int column = figures.get(i).indicators().indexOf(indicator);
        if (column >= 0) {
          check(figures, i, column, places);
        }
      }
    }
  }

  private static Set<String> sharedIndicators(List<ScreenedFile> files) {
    Set<String> seen = new HashSet<>();
    Set<String> shared = new LinkedHashSet<>();
    for (ScreenedFile file : files) {
      for (String indicator : file.indicators()) {
        if (!seen.add(indicator)) {
          shared.add(indicator);
        }
      }
    }
    return shared;
  }

  private void check(List<ScreenedFile> files, int number, int column, LongTable places) {
    ScreenedFile file = files.get(number);
    for (long row = 0; row < file.rows().size(); row++) {
      if (!file.has(row) || file.rows().value(row, column) == PackedValue.NOT_APPLICABLE) {
        continue;
      }
      long other = places.putIfAbsent(file.cell(row), number);
      if (other != LongTable.ABSENT) {
        String found =
            "%s, %s, also in %s"
                .formatted(
                    file.indicators().get(column),
                    file.space().period(file.rows().period(row)).label(),
                    files.get((int) other).name());
        findings.add(
            Check.FIGURES_TWICE, file.name(), file.rows().line(row), file.column(column), found);
      }
    }
  }
}
