package org.openscrutiny.editions;

/// What has become of a release that was accepted before.
public enum Standing {
  /// It waits for its `publishAt`.
  WAITING,
  /// The current edition has it.
  SHOWN,
  /// Another release of the dataset has taken its place, before or after it was shown.
  SUPERSEDED
}
