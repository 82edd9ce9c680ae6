package org.openscrutiny.domain;

import java.util.Arrays;
import java.util.Optional;

/// The geographic levels that the portal keeps. The first three are the standard's. A group of
/// local authorities is the portal's own level, for an aggregate that a publisher makes, such as
/// "Statistical neighbours".
public enum AreaLevel {
  NATIONAL("National"),
  REGIONAL("Regional"),
  LOCAL_AUTHORITY("Local authority"),
  LOCAL_AUTHORITY_GROUP("Local authority group");

  private final String label;

  AreaLevel(String label) {
    this.label = label;
  }

  /// The text of the column `geographic_level`.
  public String label() {
    return label;
  }

  public static Optional<AreaLevel> ofLabel(String label) {
    return Arrays.stream(values()).filter(level -> level.label.equals(label)).findFirst();
  }
}
