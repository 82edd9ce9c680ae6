package org.openscrutiny.sources;

import java.io.IOException;

/// A source did not give what was asked for. The message is a sentence for the officer; it names
/// the address that was asked.
public final class SourceFault extends IOException {
  private static final long serialVersionUID = 1L;

  /// What an officer can do about it differs.
  public enum Kind {
    /// No answer came: no network, or the source is down. Nothing to do but to try again later.
    UNREACHABLE,
    /// It answers, and asks to be left alone or is out of order, also after waiting.
    BUSY,
    /// The version has been withdrawn.
    WITHDRAWN,
    /// There is no such data set, publication or version any more.
    GONE,
    /// An answer that is not what the contract says: another format, cut off, too large, or a
    /// redirect to another place.
    UNEXPECTED
  }

  private final Kind kind;

  public SourceFault(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public SourceFault(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
