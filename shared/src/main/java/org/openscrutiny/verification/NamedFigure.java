package org.openscrutiny.verification;

import java.util.OptionalInt;

/// A figure as a proof names it.
///
/// @param edition the earlier edition that printed or hid it, where this one doesn't give it
/// @param elsewhere whether the proof says that it is published elsewhere
record NamedFigure(Figure figure, OptionalInt edition, boolean elsewhere) {

  /// Whether the proof marks it as one that the edition doesn't print.
  boolean isMarked() {
    return edition.isPresent() || elsewhere;
  }
}
