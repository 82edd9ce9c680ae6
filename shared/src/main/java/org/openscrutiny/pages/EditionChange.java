package org.openscrutiny.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openscrutiny.domain.Release;

/// What an edition changed in one dataset.
///
/// @param title the release's title; of the one before where the dataset was withdrawn
/// @param revisions how many values of the release before it revises
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

  /// @param now empty where the edition has nothing of the dataset
  /// @param before empty where the edition before had nothing of it
  /// @throws IllegalArgumentException when neither has
  public static EditionChange of(Optional<Release> now, Optional<Release> before, int revisions) {
    Release release =
        now.or(() -> before)
            .orElseThrow(() -> new IllegalArgumentException("A change needs a release"));
    Kind kind = now.isEmpty() ? Kind.WITHDRAWN : before.isEmpty() ? Kind.NEW : Kind.REVISED;
    return new EditionChange(
        release.description().dataset(),
        kind,
        release.description().title(),
        release.indicators(),
        revisions);
  }
}
