package org.openscrutiny.domain;

import java.time.Month;
import java.util.List;
import java.util.Optional;

/// What a release says about the time of its figures, beyond their columns.
///
/// @param reportingYearEnds the month with which its reporting years end; empty where the catalogue
///   knows
/// @param unfinished periods of which figures were published before they had ended
public record TimeNotes(Optional<Month> reportingYearEnds, List<Unfinished> unfinished) {
  public static final TimeNotes NONE = new TimeNotes(Optional.empty(), List.of());

  /// @param period its id
  /// @param why what the figures are then, as the page says it
  public record Unfinished(String period, String why) {}

  public TimeNotes {
    unfinished = List.copyOf(unfinished);
  }
}
