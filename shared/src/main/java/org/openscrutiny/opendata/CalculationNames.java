package org.openscrutiny.opendata;

import java.util.Set;

/// What a publisher may have worked out from its own figures: the levels of the filter
/// `calculation`.
final class CalculationNames {
  static final Set<String> ALL =
      Set.of(
          "Gap with statistical neighbours",
          "Gap with Core Cities",
          "Gap with England",
          "Gap with England, all pupils",
          "Change on previous month",
          "Change on same month last year",
          "Change on previous year",
          "12-month mean",
          "12-month maximum",
          "Three-year mean",
          "Additional pupils to match England",
          "Additional pupils to match statistical neighbours");

  private CalculationNames() {}
}
