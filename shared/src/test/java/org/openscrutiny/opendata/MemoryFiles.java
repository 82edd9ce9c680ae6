package org.openscrutiny.opendata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/// Files in memory, for tests.
public final class MemoryFiles implements ReleaseFiles {
  private final TreeMap<String, byte[]> files = new TreeMap<>();

  /// A copy of other files, for a test to change.
  public static MemoryFiles of(ReleaseFiles files) {
    var copy = new MemoryFiles();
    for (String name : files.names()) {
      try (var bytes = files.open(name)) {
        copy.with(name, bytes.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return copy;
  }

  public MemoryFiles with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public MemoryFiles with(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  public MemoryFiles without(String name) {
    files.remove(name);
    return this;
  }

  public String text(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  @Override
  public String folder() {
    return "memory";
  }

  @Override
  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  @Override
  public InputStream open(String name) {
    return new ByteArrayInputStream(files.get(name));
  }
}
