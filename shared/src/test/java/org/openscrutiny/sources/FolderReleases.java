package org.openscrutiny.sources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A raw bucket in a folder, and the versions that were taken in memory. Any write can be made to
/// fail, as when the process is killed before it.
public final class FolderReleases implements RawReleases, TakenVersions {
  private final Path folder;
  private final Map<String, TakenVersion> taken = new HashMap<>();
  private final List<String> keys = new ArrayList<>();
  private int writesLeft = Integer.MAX_VALUE;

  public FolderReleases(Path folder) {
    this.folder = folder;
  }

  public void failAfter(int writes) {
    writesLeft = writes;
  }

  /// The keys in the order in which they were put.
  public List<String> keys() {
    return keys;
  }

  public Path release(String dataset, String version) {
    return folder.resolve("fetched").resolve(dataset).resolve(version);
  }

  @Override
  public void put(String key, Path file) throws IOException {
    write();
    Path target = folder.resolve(key);
    Files.createDirectories(target.getParent());
    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    keys.add(key);
  }

  @Override
  public Optional<InputStream> open(String key) throws IOException {
    Path file = folder.resolve(key);
    return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
  }

  @Override
  public Optional<TakenVersion> of(String dataset) {
    return Optional.ofNullable(taken.get(dataset));
  }

  @Override
  public void put(String dataset, TakenVersion version) {
    try {
      write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    taken.put(dataset, version);
  }

  private void write() throws IOException {
    if (writesLeft-- == 0) {
      throw new IOException("The process was killed here");
    }
  }
}
