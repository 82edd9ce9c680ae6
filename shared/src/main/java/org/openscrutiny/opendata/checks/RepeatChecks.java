package org.openscrutiny.opendata.checks;

import java.util.List;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.opendata.rows.LongTable;
import org.openscrutiny.opendata.rows.PackedValue;

/// Stage 11: whether a figure that another table of the release repeats is the same there.
public record RepeatChecks(Findings findings) {
  static final Check FIGURES_DIFFER = Check.of("figures-differ");

  public void run(List<ScreenedFile> files) {
    List<ScreenedFile> repeats = holding(files, Holds.REPEATED_FIGURES);
    List<String> repeated =
        repeats.stream().flatMap(file -> file.indicators().stream()).distinct().toList();
    for (String indicator : repeated) {
      LongTable printed = ScreenedFile.figures(indicator, holding(files, Holds.FIGURES));
      repeats.forEach(file -> check(file, indicator, printed));
    }
  }

  private static List<ScreenedFile> holding(List<ScreenedFile> files, Holds what) {
    return files.stream().filter(file -> file.holds() == what).toList();
  }

  private void check(ScreenedFile file, String indicator, LongTable printed) {
    int column = file.indicators().indexOf(indicator);
    for (long row = 0; column >= 0 && row < file.rows().size(); row++) {
      long again = file.rows().value(row, column);
      long first = printed.get(file.cell(row));
      if (first != LongTable.ABSENT
          && PackedValue.isFigure(again)
          && PackedValue.figure(again).compareTo(PackedValue.figure(first)) != 0) {
        String found =
            "%s, elsewhere %s, for %s"
                .formatted(
                    PackedValue.figure(again).toPlainString(),
                    PackedValue.figure(first).toPlainString(),
                    file.dimensions().period(file.rows().period(row)).label());
        findings.add(
            FIGURES_DIFFER, file.name(), file.rows().line(row), file.column(column), found);
      }
    }
  }
}
