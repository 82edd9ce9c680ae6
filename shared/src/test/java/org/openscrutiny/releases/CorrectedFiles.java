package org.openscrutiny.releases;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openscrutiny.opendata.ReleaseFiles;

/// A release as it is on disk, with some lines of its files changed, as a publisher corrects them.
///
/// @param changes by file: what stands in it once, and what is to stand there
record CorrectedFiles(ReleaseFiles files, Map<String, Change> changes) implements ReleaseFiles {
  record Change(String from, String to) {}

  @Override
  public String folder() {
    return files.folder();
  }

  @Override
  public List<String> names() {
    return files.names();
  }

  @Override
  public InputStream open(String name) throws IOException {
    Change change = changes.get(name);
    if (change == null) {
      return files.open(name);
    }
    try (InputStream original = files.open(name)) {
      String text = new String(original.readAllBytes(), StandardCharsets.UTF_8);
      if (text.split(Pattern.quote(change.from()), -1).length != 2) {
        throw new IllegalStateException(name + " has not exactly one " + change.from());
      }
      return new ByteArrayInputStream(
          text.replace(change.from(), change.to()).getBytes(StandardCharsets.UTF_8));
    }
  }
}
