package org.openscrutiny.domain;

import java.util.Arrays;
import java.util.Optional;

/// What a figure of an indicator is measured in.
public enum Unit {
  PERCENT("%"),
  NUMBER("number"),
  PER_1000("per-1000"),
  PER_10000("per-10000"),
  PER_100000("per-100000"),
  POUNDS("£"),
  SCORE("score"),
  POINTS("points"),
  DAYS("days"),
  SESSIONS("sessions");

  private final String id;

  Unit(String id) {
    this.id = id;
  }

  /// The unit's name in the catalogue and in the public JSON.
  public String id() {
    return id;
  }

  public static Optional<Unit> ofId(String id) {
    return Arrays.stream(values()).filter(unit -> unit.id.equals(id)).findFirst();
  }
}
