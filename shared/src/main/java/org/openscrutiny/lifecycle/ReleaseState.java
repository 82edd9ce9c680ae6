package org.openscrutiny.lifecycle;

import java.util.Locale;

/// The states in the life of a release.
public enum ReleaseState {
  /// It failed its screening. Nothing of it is kept but the report.
  REFUSED,
  /// It is cleared, and has no moment at which it is published: an officer took it back.
  READY,
  /// It is cleared, and is published at its moment.
  SCHEDULED,
  /// The current edition shows it.
  PUBLISHED,
  /// A later release of its dataset took its place, before or after it was published.
  SUPERSEDED,
  /// It was published and was taken back.
  WITHDRAWN;

  /// The word in the answers of the portal.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
