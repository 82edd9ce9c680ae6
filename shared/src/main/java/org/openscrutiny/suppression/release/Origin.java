package org.openscrutiny.suppression.release;

/// Where a figure is public that the edition doesn't print.
public sealed interface Origin {

  /// An earlier edition printed or suppressed it, and no later one has printed another figure.
  record InEdition(int edition) implements Origin {}

  /// Somebody else has published it.
  ///
  /// @param source the publication
  record Elsewhere(String source) implements Origin {}
}
