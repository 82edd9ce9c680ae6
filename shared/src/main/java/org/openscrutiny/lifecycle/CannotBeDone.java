package org.openscrutiny.lifecycle;

/// An order can't be carried out. The message is a sentence without a full stop, with what to do
/// instead.
final class CannotBeDone extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CannotBeDone(String why) {
    super(why);
  }
}
