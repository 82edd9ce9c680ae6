package org.openscrutiny.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// The files of one release, wherever they are: a folder, a bucket.
public interface ReleaseFiles {
  /// Where they are, for people: the folder's name or the bucket's prefix.
  String folder();

  /// What is wrong with the way in which the files came, such as a damaged archive: words to follow
  /// "can't be used:". Empty where nothing is.
  default Optional<String> objection() {
    return Optional.empty();
  }

  /// The files' names, without the folder, in alphabetical order.
  List<String> names();

  /// Opens a file for reading from its start; may be called more than once.
  InputStream open(String name) throws IOException;
}
