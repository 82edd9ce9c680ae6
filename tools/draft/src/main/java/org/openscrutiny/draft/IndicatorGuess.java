package org.openscrutiny.draft;

import java.util.Optional;
import org.openscrutiny.domain.Unit;

/// What a column of figures seems to be.
///
/// @param id of the indicator in the catalogue, or of a new one
/// @param isKnown whether the catalogue has it
/// @param numerator the id of the count above the line of the ratio; for a new indicator only
/// @param denominator the id of the count below it; for a new indicator only
record IndicatorGuess(
    String column,
    String id,
    boolean isKnown,
    String label,
    Unit unit,
    int decimalPlaces,
    Optional<String> numerator,
    Optional<String> denominator) {

  boolean isCount() {
    return unit == Unit.NUMBER;
  }

  /// Of its meta file.
  String standardUnit() {
    return unit == Unit.PERCENT ? "%" : "";
  }

  /// Whether the column has to be named under `columns` of `release.json`.
  boolean hasOtherName() {
    return !column.equals(id.replace('-', '_'));
  }
}
