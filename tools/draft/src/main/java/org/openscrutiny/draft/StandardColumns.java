package org.openscrutiny.draft;

import java.util.List;
import java.util.Set;

/// The columns of time and place of the open data standard.
final class StandardColumns {
  static final String PERIOD = "time_period";
  static final String IDENTIFIER = "time_identifier";
  static final String LEVEL = "geographic_level";
  static final String AUTHORITY_NUMBER = "old_la_code";

  /// Every table has them.
  static final List<String> REQUIRED =
      List.of(PERIOD, IDENTIFIER, LEVEL, "country_code", "country_name");

  private static final Set<String> PLACES =
      Set.of(
          "region_code",
          "region_name",
          "new_la_code",
          AUTHORITY_NUMBER,
          "la_name",
          "la_group_code",
          "la_group_name",
          "lad_code",
          "lad_name",
          "pcon_code",
          "pcon_name",
          "ward_code",
          "ward_name",
          "lsip_code",
          "lsip_name",
          "pfa_code",
          "pfa_name");

  private StandardColumns() {}

  static boolean has(String column) {
    return REQUIRED.contains(column) || PLACES.contains(column);
  }
}
