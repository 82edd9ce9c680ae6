package org.openscrutiny.localaws.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
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

  boolean isEmpty() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.noneMatch(each -> each.toString().endsWith(".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> takeAll() {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(each -> each.toString().endsWith(".json")).map(this::take).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String take(Path entry) {
    try {
      String event = Files.readString(entry);
      Files.delete(entry);
      return event;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
