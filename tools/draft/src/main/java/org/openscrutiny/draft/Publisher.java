package org.openscrutiny.draft;

import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.domain.PortalSettings;

/// Who seems to have published a table, and with which disclosure control.
///
/// @param isOfficial whether it is one of the department's: England and most authorities are in it
record Publisher(boolean isOfficial, String name, String address) {
  private static final int MOST_AUTHORITIES = 100;
  private static final String DEPARTMENT = "Department for Education";
  private static final String STATISTICS =
      "https://explore-education-statistics.service.gov.uk/find-statistics";

  static Publisher of(TidyTable table, PortalSettings portal) {
    Set<String> authorities = table.cells("new_la_code").collect(Collectors.toSet());
    boolean isNational =
        table.cells(StandardColumns.LEVEL).anyMatch("National"::equals)
            && authorities.size() > MOST_AUTHORITIES;
    return isNational
        ? new Publisher(true, DEPARTMENT, STATISTICS)
        : new Publisher(false, portal.council(), portal.councilUrl());
  }

  /// What the publisher of a national table has protected already stays as it is. Anything else is
  /// protected here.
  String policy() {
    return isOfficial ? "as-published" : "protect";
  }

  String status() {
    return isOfficial ? "final" : "local-unaudited";
  }
}
