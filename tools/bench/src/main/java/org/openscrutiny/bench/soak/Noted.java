package org.openscrutiny.bench.soak;

import java.util.ArrayList;
import java.util.List;

/// What all readers have met together.
final class Noted {
  private final List<String> errors = new ArrayList<>();
  private final List<String> mixed = new ArrayList<>();
  private int requests;
  private int rounds;

  synchronized void request() {
    requests++;
  }

  /// Three pages were read of one edition.
  synchronized void round() {
    rounds++;
  }

  synchronized void error(String what) {
    errors.add(what);
  }

  /// A page or a document of another edition, or with the figure of another.
  synchronized void mixed(String what) {
    mixed.add(what);
  }

  synchronized int requests() {
    return requests;
  }

  synchronized int rounds() {
    return rounds;
  }

  synchronized List<String> errors() {
    return List.copyOf(errors);
  }

  synchronized List<String> mixed() {
    return List.copyOf(mixed);
  }
}
