package org.openscrutiny.lait;

import java.util.Comparator;
import java.util.List;
import org.openscrutiny.domain.AreaLevel;

/// A place as the columns of the standard write it.
///
/// @param regionCode blank for the country
/// @param code the code of a local authority, blank for others
/// @param number the three digits that the department knows a local authority by
record Location(
    AreaLevel level,
    String regionCode,
    String regionName,
    String code,
    String number,
    String name) {
  static final List<String> COLUMNS =
      List.of(
          "geographic_level",
          "country_code",
          "country_name",
          "region_code",
          "region_name",
          "new_la_code",
          "old_la_code",
          "la_name");

  /// The country before regions, and these before authorities, each by name.
  static final Comparator<Location> IN_ORDER =
      Comparator.comparing(Location::level)
          .thenComparing(Location::regionName)
          .thenComparing(Location::name)
          .thenComparing(Location::code);

  private static final String ENGLAND = "E92000001";

  static Location england() {
    return new Location(AreaLevel.NATIONAL, "", "", "", "", "");
  }

  static Location region(String code, String name) {
    return new Location(AreaLevel.REGIONAL, code, name, "", "", "");
  }

  /// Its cells in the order of [#COLUMNS].
  List<String> cells() {
    return List.of(level.label(), ENGLAND, "England", regionCode, regionName, code, number, name);
  }
}
