package org.openscrutiny.opendata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A column whose rows hold different measures, told apart by a filter, at one of its levels. The
/// department files children who start, stop and are in care in one column this way.
///
/// In `release.json` it is written `rate_per_10000 where population_type is Children starting`.
record DividedColumn(String column, String filter, String level) {
  private static final Pattern TEXT = Pattern.compile("(\\S+) where (\\S+) is (.+)");

  /// As it is written in `release.json`.
  String text() {
    return column + " where " + filter + " is " + level;
  }

  /// Reads a name under `columns`; empty where it is a plain column.
  static Optional<DividedColumn> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(new DividedColumn(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }
}
