package org.openscrutiny.localaws.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The key-value store of the template, kept in a file. It has the limits of CloudFront's, so that
/// what is too much there fails here too.
///
/// [CloudFront's
/// quotas](https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html)
public final class LocalKeyValues {
  static final int LONGEST_KEY = 512;
  static final int LONGEST_VALUE = 1024;
  static final int MOST_AT_ONCE = 50;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};

  private final Path file;
  private SortedMap<String, String> values;
  private long version;

  private LocalKeyValues(Path file, SortedMap<String, String> values) {
    this.file = file;
    this.values = values;
  }

  /// What an update comes to.
  enum Outcome {
    DONE,
    /// Somebody has changed a value since the version on which the update is based.
    CONFLICT,
    TOO_MUCH
  }

  /// All values at one moment.
  record Snapshot(long version, SortedMap<String, String> values) {}

  public static LocalKeyValues open(Path file) throws IOException {
    return new LocalKeyValues(
        file, Files.exists(file) ? JSON.readValue(file.toFile(), MAP) : new TreeMap<>());
  }

  /// The value of a key.
  public synchronized Optional<String> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  synchronized Snapshot snapshot() {
    return new Snapshot(version, new TreeMap<>(values));
  }

  /// Puts and deletes all, or nothing.
  synchronized Outcome update(long basedOn, Map<String, String> puts, List<String> deletes) {
    if (basedOn != version) {
      return Outcome.CONFLICT;
    }
    boolean fits =
        puts.entrySet().stream()
            .allMatch(put ->
                put.getKey().length() <= LONGEST_KEY && put.getValue().length() <= LONGEST_VALUE);
    if (!fits || puts.size() + deletes.size() > MOST_AT_ONCE) {
      return Outcome.TOO_MUCH;
    }
    var changed = new TreeMap<>(values);
    changed.putAll(puts);
    deletes.forEach(changed::remove);
    write(changed);
    values = changed;
    version++;
    return Outcome.DONE;
  }

  private void write(SortedMap<String, String> changed) {
    try {
      Path draft = file.resolveSibling(file.getFileName() + ".part");
      JSON.writeValue(draft.toFile(), changed);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
