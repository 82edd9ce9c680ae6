package org.openscrutiny.opendata;

import java.util.Arrays;
import java.util.List;

/// A column that is neither geography nor time nor in the meta file. It is not read, but if it
/// changes from row to row it may be a forgotten filter.
final class UnlistedColumn implements Column {
  private static final char[] NOTHING = {};

  private final String file;
  private final String name;
  private char[] first = NOTHING;
  private boolean changed;
  private boolean told;
  private String suspect = "";

  UnlistedColumn(String file, String name) {
    this.file = file;
    this.name = name;
  }

  @Override
  public boolean read(char[] text, int from, int length) {
    if (!changed) {
      if (first.length == 0) {
        first = Arrays.copyOfRange(text, from, from + length);
      }
      changed = !Arrays.equals(first, 0, first.length, text, from, from + length);
    }
    suspect =
        length > 0 && CellSigns.isSuspect(text[from], length) ? new String(text, from, length) : "";
    return !suspect.isEmpty() || (changed && !told);
  }

  @Override
  public void addFindings(long line, Findings findings) {
    if (changed && !told) {
      told = true;
      findings.add(Check.DATA_IN_META, file, line, name, name);
    }
    if (!suspect.isEmpty()) {
      List<Check> found = CellSigns.inText(suspect);
      for (int i = 0; i < found.size(); i++) {
        findings.add(found.get(i), file, line, name, suspect);
      }
    }
  }
}
