package org.openscrutiny.domain;

import java.util.List;

/// What one check of the screening found: which rule, how grave, where, and what to do.
///
/// @param check the id of the check, for example `time-period-format`
/// @param stage 0 to 12, in the order of the specification
/// @param message what is wrong, naming what was found
/// @param advice what to do about it
/// @param places the first offenders, 20 at most
/// @param total how many offenders there are in all
public record Finding(
    String check,
    int stage,
    Level level,
    String message,
    String advice,
    List<Place> places,
    long total) {

  public static final int PLACES_SHOWN = 20;

  public enum Level {
    FAIL,
    WARNING
  }

  /// Where an offender stands.
  ///
  /// @param row the line of the file, 1 for the header; 0 where the whole file is meant
  /// @param column the column's name; empty where the whole row is meant
  /// @param found the text that was found, cut to 80 characters
  public record Place(String file, long row, String column, String found) {}

  public Finding {
    places = List.copyOf(places);
    if (places.size() > PLACES_SHOWN || places.size() > total) {
      throw new IllegalArgumentException(check + ": " + places.size() + " places of " + total);
    }
  }
}
