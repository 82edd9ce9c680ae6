package org.openscrutiny.lait;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the collection writes behind a period about its figures.
enum Mark {
  PROVISIONAL,
  REVISED,
  FINAL,
  OUTTURN;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Mark> of(String word) {
    return Arrays.stream(values()).filter(mark -> mark.word().equals(word)).findFirst();
  }
}
