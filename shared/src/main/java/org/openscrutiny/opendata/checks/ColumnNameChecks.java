package org.openscrutiny.opendata.checks;

import java.util.Locale;
import java.util.Set;

/// Stage 4: how the columns of a data file are named.
record ColumnNameChecks(String file, Findings findings) {
  static final Check NAME_SPACES = Check.of("name-spaces");
  static final Check NAME_SNAKE_CASE = Check.of("name-snake-case");
  static final Check NAME_CHARACTERISTIC = Check.of("name-characteristic");

  /// Words for a sex or an ethnic group. An indicator with such a name ought to be a level of a
  /// filter.
  private static final Set<String> CHARACTERISTICS =
      Set.of(
          "male",
          "males",
          "female",
          "females",
          "boy",
          "boys",
          "girl",
          "girls",
          "men",
          "women",
          "asian",
          "indian",
          "pakistani",
          "bangladeshi",
          "chinese",
          "black",
          "african",
          "caribbean",
          "white",
          "irish",
          "arab",
          "gypsy",
          "roma",
          "traveller",
          "travellers");

  void checkIndicator(String column) {
    for (String word : column.toLowerCase(Locale.ROOT).split("_", -1)) {
      if (CHARACTERISTICS.contains(word)) {
        add(NAME_CHARACTERISTIC, column);
      }
    }
  }

  void check(String column) {
    if (column.contains(" ")) {
      add(NAME_SPACES, column);
    } else if (!column.matches("[a-z][a-z0-9_]*")) {
      add(NAME_SNAKE_CASE, column);
    }
  }

  private void add(Check check, String column) {
    findings.add(check, file, 1, column, column);
  }
}
