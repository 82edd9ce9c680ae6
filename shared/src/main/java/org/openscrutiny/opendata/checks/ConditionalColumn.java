package org.openscrutiny.opendata.checks;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rows of a column for which a filter has one level. They hold one measure: the Department for
/// Education files rates of children who start, stop and are in care in one column, with a filter
/// for which is which.
///
/// `release.json` writes it as `rate_per_10000 where population_type is Children starting`.
record ConditionalColumn(String column, String filter, String level) {
  private static final Pattern TEXT = Pattern.compile("(\\S+) where (\\S+) is (.+)");

  /// The text in `release.json`.
  String text() {
    return column + " where " + filter + " is " + level;
  }

  /// Reads a name under `columns` of `release.json`; empty for the name of a whole column.
  static Optional<ConditionalColumn> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(new ConditionalColumn(parts.group(1), parts.group(2), parts.group(3)))
        : Optional.empty();
  }
}
