package org.openscrutiny.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/// The raw bucket, where releases wait to be ingested. A release is complete, and is ingested, when
/// its `release.json` arrives.
public interface RawReleases {
  void put(String key, Path file) throws IOException;

  /// A file that was put before; empty where it is not there.
  Optional<InputStream> open(String key) throws IOException;
}
