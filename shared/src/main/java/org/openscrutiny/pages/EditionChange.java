package org.openscrutiny.pages;

import java.util.List;
import java.util.Locale;

/// What an edition brought for one dataset.
///
/// @param title the release's title; of the one before where the dataset was withdrawn
/// @param revisions how many values it says differently from the release before
public record EditionChange(
    String dataset, Kind kind, String title, List<String> indicators, int revisions) {

  public enum Kind {
    /// The edition before had nothing of this dataset.
    NEW,
    /// The edition before had another release of it.
    REVISED,
    /// Only the edition before had it.
    WITHDRAWN;

    /// The word in the public JSON.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public EditionChange {
    indicators = List.copyOf(indicators);
  }
}
