package org.openscrutiny.domain;

/// How many children live in an area, by the estimates of several years that anybody can look up.
///
/// @param lowest the lowest number, above zero
/// @param highest the highest
public record NumberOfChildren(long lowest, long highest) {
  public NumberOfChildren {
    if (lowest <= 0 || lowest > highest) {
      throw new IllegalArgumentException("no range: %d to %d".formatted(lowest, highest));
    }
  }
}
