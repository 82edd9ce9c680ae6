package org.openscrutiny.opendata.checks;

import java.util.List;
import java.util.function.Predicate;
import org.openscrutiny.domain.Cell;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Holds;
import org.openscrutiny.opendata.rows.PackedValue;

/// Stage 11: whether a release that is shown as published prints what our disclosure control has
/// kept back before. Its policy would undo the protection without anybody having decided it.
public final class PolicyChecks {
  static final Check POLICY_LOOSENED = Check.of("policy-loosened");

  private final Findings findings;

  public PolicyChecks(Findings findings) {
    this.findings = findings;
  }

  /// @param keptBack whether a figure was kept back, and nobody has released it since
  public void run(
      ReleaseDescription description, List<ScreenedFile> files, Predicate<Cell> keptBack) {
    if (description.disclosure().policy().isOurs()) {
      return;
    }
    files.stream()
        .filter(file -> file.holds() != Holds.PUBLISHER_CALCULATIONS)
        .forEach(file -> SeriesRows.each(file, rows -> check(rows, keptBack)));
  }

  private void check(SeriesRows rows, Predicate<Cell> keptBack) {
    ScreenedFile file = rows.file();
    for (int place = 0; place < rows.size(); place++) {
      for (int i = 0; i < file.indicators().size(); i++) {
        Cell cell = Cell.of(rows.key(i), rows.periodAt(place));
        if (PackedValue.isFigure(rows.value(place, i)) && keptBack.test(cell)) {
          findings.add(POLICY_LOOSENED, file.name(), rows.line(place), file.column(i), cell.name());
        }
      }
    }
  }
}
