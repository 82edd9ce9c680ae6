package org.openscrutiny.bench.ingest;

import java.util.Optional;
import org.openscrutiny.domain.Indicator.Counts;
import org.openscrutiny.domain.Unit;

/// What the catalogue of a bench says about an indicator of one of its files.
///
/// @param numerator the id of the indicator that counts its cases; a ratio has both or neither
record Measurement(
    String id,
    Unit unit,
    int decimalPlaces,
    Optional<Counts> counts,
    Optional<String> numerator,
    Optional<String> denominator) {

  static Measurement count(String id, Counts counts) {
    return new Measurement(
        id, Unit.NUMBER, 0, Optional.of(counts), Optional.empty(), Optional.empty());
  }

  /// A count of what is not protected: schools, sessions.
  static Measurement number(String id) {
    return new Measurement(
        id, Unit.NUMBER, 0, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Measurement percentage(String id, int decimalPlaces) {
    return new Measurement(
        id, Unit.PERCENT, decimalPlaces, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Measurement rate(String id) {
    return new Measurement(
        id, Unit.PER_10000, 1, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Measurement of(String part, String whole) {
    return new Measurement(id, unit, decimalPlaces, counts, Optional.of(part), Optional.of(whole));
  }

  String column() {
    return id.replace('-', '_');
  }
}
