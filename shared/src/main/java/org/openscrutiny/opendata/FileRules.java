package org.openscrutiny.opendata;

import java.util.Map;
import java.util.Optional;
import org.openscrutiny.domain.Catalogue;
import org.openscrutiny.domain.Indicator;
import org.openscrutiny.domain.ReleaseDescription;
import org.openscrutiny.domain.ReleaseDescription.Holds;

/// What the release and the catalogue say about one data file.
///
/// @param legacy whether obsolete symbols and blanks are read as "not available"
/// @param catalogue the indicators by column name; empty where a file is screened by itself
/// @param renamed the indicator id for columns that are not named after their indicator
record FileRules(
    Holds holds,
    boolean legacy,
    Optional<Map<String, Indicator>> catalogue,
    Map<String, String> renamed) {

  /// The rules for a file that is screened by itself: every indicator will do.
  static final FileRules ALONE = new FileRules(Holds.FIGURES, false, Optional.empty(), Map.of());

  static FileRules of(ReleaseDescription description, Catalogue catalogue, Holds holds) {
    return new FileRules(
        holds, description.legacy(), Optional.of(catalogue.byColumn()), description.columns());
  }

  /// The indicator that a column holds, as far as the catalogue is known.
  Optional<Indicator> indicator(String column) {
    String known = renamed.getOrDefault(column, column).replace('-', '_');
    return catalogue.flatMap(indicators -> Optional.ofNullable(indicators.get(known)));
  }

  /// Whether a column may be an indicator.
  boolean knows(String column) {
    return catalogue.isEmpty() || indicator(column).isPresent();
  }

  String indicatorId(String column) {
    return indicator(column).map(Indicator::id).orElse(column.replace('_', '-'));
  }

  /// The filter that tells the rows of this kind of file apart, beside those of the figures.
  Optional<String> ownFilter() {
    return switch (holds) {
      case FIGURES -> Optional.empty();
      case PUBLISHER_CALCULATIONS -> Optional.of("calculation");
      case REPEATED_FIGURES -> Optional.of("table");
    };
  }
}
