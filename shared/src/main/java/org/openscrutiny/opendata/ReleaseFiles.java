package org.openscrutiny.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// The files of one release, in a folder, an archive or a bucket.
public interface ReleaseFiles {
  /// The name of the folder, the archive or the prefix in the bucket, for messages.
  String folder();

  /// Why the files cannot be used, such as a damaged archive, as a clause that can follow "can't be
  /// used:". Empty if they can.
  default Optional<String> objection() {
    return Optional.empty();
  }

  /// The files' names, without the folder, in alphabetical order.
  List<String> names();

  /// Opens a file from its start. A file may be opened more than once.
  InputStream open(String name) throws IOException;
}
