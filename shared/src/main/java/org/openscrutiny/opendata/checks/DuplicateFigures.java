package org.openscrutiny.opendata.checks;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.opendata.rows.LongTable;
import org.openscrutiny.opendata.rows.PackedValue;

/// Stage 9: whether two files of figures have the same figure. The portal would not know which of
/// the two to show. Nor would it for two years that it calls the same, such as a financial year and
/// an academic year 2023/24.
public record DuplicateFigures(Findings findings) {
  static final Check FIGURES_TWICE = Check.of("figures-twice");

  public void run(List<ScreenedFile> files) {
    List<ScreenedFile> figures =
        files.stream().filter(file -> file.holds() == Holds.FIGURES).toList();
    for (String indicator : sharedIndicators(figures)) {
      var firstFiles = new LongTable();
      int[] sameId = figures.getFirst().dimensions().sameId();
      for (int number = 0; number < figures.size(); number++) {
        int column = figures.get(number).indicators().indexOf(indicator);
        if (column >= 0) {
          check(figures, number, column, sameId, firstFiles);
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

  /// @param sameId for each period the first with the same id
  /// @param firstFiles the number of the first file that has a figure, by what it is about
  private void check(
      List<ScreenedFile> files, int number, int column, int[] sameId, LongTable firstFiles) {
    ScreenedFile file = files.get(number);
    for (long row = 0; row < file.rows().size(); row++) {
      if (!file.has(row) || file.rows().value(row, column) == PackedValue.NOT_APPLICABLE) {
        continue;
      }
      long other = firstFiles.putIfAbsent(file.cell(row, sameId[file.rows().period(row)]), number);
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
