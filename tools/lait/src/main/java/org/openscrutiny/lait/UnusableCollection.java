package org.openscrutiny.lait;

/// What was asked can't be done with what was given; the message says why, in a sentence.
public final class UnusableCollection extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableCollection(String message) {
    super(message);
  }
}
