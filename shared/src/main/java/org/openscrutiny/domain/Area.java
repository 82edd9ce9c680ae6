package org.openscrutiny.domain;

/// A place that a figure is about, or a group of places.
///
/// @param code the nine-character code of the Office for National Statistics, or a slug for a group
public record Area(AreaLevel level, String code, String name) {
  public Area {
    if (code.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException("An area needs a code and a name: " + level + " " + code);
    }
  }
}
