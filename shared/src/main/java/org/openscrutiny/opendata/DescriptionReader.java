package org.openscrutiny.opendata;

import java.io.IOException;
import java.io.InputStream;
import org.openscrutiny.domain.ReleaseDescription;

/// Reads a `release.json`.
public interface DescriptionReader {
  /// @throws NotADescription if the text is not the description of a release
  ReleaseDescription read(InputStream json) throws IOException, NotADescription;

  /// The text is not the description of a release. The message names the field and what is
  /// expected.
  final class NotADescription extends Exception {
    private static final long serialVersionUID = 1L;

    public NotADescription(String message) {
      super(message);
    }
  }
}
