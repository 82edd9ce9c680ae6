package org.openscrutiny.suppression.release;

/// Where a figure is public, though an edition doesn't print it.
public sealed interface Origin {

  /// An earlier edition printed it, or had it hidden, and no later one has printed another.
  record InEdition(int edition) implements Origin {}

  /// Others have published it.
  ///
  /// @param source where it stands
  record Elsewhere(String source) implements Origin {}
}
