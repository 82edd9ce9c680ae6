package org.openscrutiny.opendata.checks;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.opendata.rows.LongTable;
import org.openscrutiny.opendata.rows.PackedValue;

/// Stage 9: whether two files of figures have the same figure. The portal would not know which of
/// the two to show.
public record DuplicateFigures(Findings findings) {
  static final Check FIGURES_TWICE = Check.of("figures-twice");

  public void run(List<ScreenedFile> files) {
    List<ScreenedFile> figures =
        files.stream().filter(file -> file.holds() == Holds.FIGURES).toList();
    for (String indicator : sharedIndicators(figures)) {
      var firstFiles = new LongTable();
      for (int number = 0; number < figures.size(); number++) {
        int column = figures.get(number).indicators().indexOf(indicator);
        if (column >= 0) {
          check(figures, number, column, firstFiles);
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

  /// @param firstFiles the number of the first file that has a figure, by what it is about
  private void check(List<ScreenedFile> files, int number, int column, LongTable firstFiles) {
    ScreenedFile file = files.get(number);
    for (long row = 0; row < file.rows().size(); row++) {
      if (!file.has(row) || file.rows().value(row, column) == PackedValue.NOT_APPLICABLE) {
        continue;
      }
      long other = firstFiles.putIfAbsent(file.cell(row), number);
      if (other != LongTable.ABSENT) {
        String found =
            "%s, %s, also in %s"
                .formatted(
                    file.indicators().get(column),
                    file.dimensions().period(file.rows().period(row)).label(),
                    files.get((int) other).name());
        findings.add(FIGURES_TWICE, file.name(), file.rows().line(row), file.column(column), found);
      }
    }
  }
}
