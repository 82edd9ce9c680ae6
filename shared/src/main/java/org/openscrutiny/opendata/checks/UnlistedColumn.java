package org.openscrutiny.opendata.checks;

import java.util.Arrays;
import java.util.List;

/// A column that is neither geography nor time nor in the meta file. The portal does not keep it.
/// If its cells differ between rows, it may be a filter that the meta file forgot.
final class UnlistedColumn implements Column {
  private static final char[] NOTHING = {};

  private final String file;
  private final String name;
  private char[] first = NOTHING;
  private boolean changed;
  private boolean filled;
  private boolean reported;
  private String suspect = "";

  UnlistedColumn(String file, String name) {
    this.file = file;
    this.name = name;
  }

  @Override
  public boolean read(char[] text, int from, int length) {
    filled |= length > 0;
    if (!changed) {
      if (first.length == 0) {
        first = Arrays.copyOfRange(text, from, from + length);
      }
      changed = !Arrays.equals(first, 0, first.length, text, from, from + length);
    }
    suspect =
        length > 0 && CellChecks.isSuspect(text[from], length)
            ? new String(text, from, length)
            : "";
    return !suspect.isEmpty() || (changed && !reported);
  }

  /// Checks the whole column, after the last row.
  void end(Findings findings) {
    if (!filled && !name.isBlank()) {
      findings.add(ReferenceChecks.DATA_EMPTY, file, 1, name, name);
    }
  }

  @Override
  public void addFindings(long line, Findings findings) {
    if (changed && !reported) {
      reported = true;
      findings.add(ReferenceChecks.DATA_IN_META, file, line, name, name);
    }
    if (!suspect.isEmpty()) {
      List<Check> found = CellChecks.failedBy(suspect);
      for (int i = 0; i < found.size(); i++) {
        findings.add(found.get(i), file, line, name, suspect);
      }
    }
  }
}
