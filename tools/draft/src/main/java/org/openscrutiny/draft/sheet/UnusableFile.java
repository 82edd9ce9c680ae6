package org.openscrutiny.draft.sheet;

/// A file can't be read as a table. The message is a sentence that says why, and another that says
/// what to do.
public final class UnusableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnusableFile(String message) {
    super(message);
  }

  UnusableFile(String message, Throwable cause) {
    super(message, cause);
  }
}
