package org.openscrutiny.opendata.checks;

import org.openscrutiny.opendata.rows.LongTable;

/// Stage 9: whether two rows of a file have the same place, time and filters.
final class DuplicateRows {
  static final Check ROWS_DUPLICATE = Check.of("rows-duplicate");

  /// Enough for [TimeColumns#MOST_TIMES] and [FilterColumns#MOST_COMBINATIONS].
  private static final int TIME_BITS = 15;

  private static final int COMBINATION_BITS = 18;

  private final String file;
  private final Findings findings;
  private final LongTable lines = new LongTable();

  DuplicateRows(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /// Whether a row is the first about its place, time and filters.
  boolean isFirst(int place, int time, int combination, long line, TimeColumns times) {
    long before = lines.putIfAbsent(key(place, time, combination), line);
    if (before != LongTable.ABSENT) {
      String found = "%s, as in row %d".formatted(times.text(time), before);
      findings.add(ROWS_DUPLICATE, file, line, "", found);
    }
    return before == LongTable.ABSENT;
  }

  /// Consecutive rows mostly have consecutive combinations, and so consecutive keys.
  private static long key(int place, int time, int combination) {
    return ((long) place << TIME_BITS | time) << COMBINATION_BITS | combination;
  }
}
