package org.openscrutiny.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/// What a figure of an indicator is measured in.
public enum Unit {
  PERCENT("%", 100),
  NUMBER("number"),
  PER_1000("per-1000", 1_000),
  PER_10000("per-10000", 10_000),
  PER_100000("per-100000", 100_000),
  POUNDS("£"),
  SCORE("score"),
  POINTS("points"),
  DAYS("days"),
  SESSIONS("sessions");

  private final String id;
  private final OptionalInt base;

  Unit(String id) {
    this.id = id;
    this.base = OptionalInt.empty();
  }

  Unit(String id, int base) {
    this.id = id;
    this.base = OptionalInt.of(base);
  }

  /// The size of the population to which the cases are related: 100 for a percentage, 10,000 for a
  /// rate per 10,000. Empty for a unit that is not a ratio of two counts.
  public OptionalInt base() {
    return base;
  }

  /// The unit's name in the catalogue and in the public JSON.
  public String id() {
    return id;
  }

  public static Optional<Unit> ofId(String id) {
    return Arrays.stream(values()).filter(unit -> unit.id.equals(id)).findFirst();
  }
}
