package org.openscrutiny.lait;

/// What was asked can't be done with what was given; the message says why, in a sentence.
final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUse(String message) {
    super(message);
  }
}
