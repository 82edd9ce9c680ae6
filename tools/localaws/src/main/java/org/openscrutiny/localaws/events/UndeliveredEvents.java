package org.openscrutiny.localaws.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Events that a function or a queue has still to handle, one file each, so that a host that is
/// killed delivers them after its next start.
final class UndeliveredEvents {
  private final Path folder;

  UndeliveredEvents(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  /// @return what to cross out when the event has been handled
  Path note(String event) {
    try {
      Path entry = folder.resolve(UUID.randomUUID() + ".json");
      Path draft = Files.writeString(entry.resolveSibling(entry.getFileName() + ".part"), event);
      return Files.move(draft, entry, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void crossOut(Path entry) {
    try {
      Files.deleteIfExists(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    try (Stream<Path> entries = Files.list(folder)) {
      return Math.toIntExact(entries.filter(each -> each.toString().endsWith(".json")).count());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All events, by the entry that is to be crossed out when each is handled or noted again.
  Map<Path, String> all() {
    var all = new TreeMap<Path, String>();
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : entries.filter(each -> each.toString().endsWith(".json")).toList()) {
        all.put(entry, Files.readString(entry));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
