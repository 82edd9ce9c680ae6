package org.openscrutiny.bench.ingest;

import java.util.Optional;
import org.openscrutiny.domain.Indicator.Counts;
import org.openscrutiny.domain.Unit;

/// What the catalogue of a bench says about an indicator of one of its files.
///
/// @param numerator the id of the indicator that counts its cases; a ratio has both or neither
record Measure(
    String id,
    Unit unit,
    int decimalPlaces,
    Optional<Counts> counts,
    Optional<String> numerator,
    Optional<String> denominator) {

  static Measure count(String id, Counts counts) {
    return new Measure(id, Unit.NUMBER, 0, Optional.of(counts), Optional.empty(), Optional.empty());
  }

  /// A count of what is not protected: schools, sessions.
  static Measure number(String id) {
    return new Measure(id, Unit.NUMBER, 0, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Measure percentage(String id, int decimalPlaces) {
    return new Measure(
        id, Unit.PERCENT, decimalPlaces, Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Measure rate(String id) {
    return new Measure(id, Unit.PER_10000, 1, Optional.empty(), Optional.empty(), Optional.empty());
  }

  Measure of(String part, String whole) {
    return new Measure(id, unit, decimalPlaces, counts, Optional.of(part), Optional.of(whole));
  }

  String column() {
    return id.replace('-', '_');
  }
}
