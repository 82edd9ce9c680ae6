package org.openscrutiny.localaws;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder of all state, which one host at a time may use.
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// @throws IllegalArgumentException when another host is running on it
  static DataFolder lock(Path path) throws IOException {
    Files.createDirectories(path.resolve("incoming"));
    FileChannel channel =
        FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isLocked(channel)) {
      channel.close();
      throw new IllegalArgumentException(
          "A portal is already running on %s; stop it, or give another folder with --data"
              .formatted(path));
    }
    return new DataFolder(path, channel);
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false; // by this very process
    }
  }

  Path dynamodb() {
    return path.resolve("dynamodb");
  }

  Path s3() {
    return path.resolve("s3");
  }

  Path keyValues() {
    return path.resolve("key-values.json");
  }

  Path events() {
    return path.resolve("events");
  }

  /// Where releases are dropped, as folders or zips.
  Path incoming() {
    return path.resolve("incoming");
  }

  /// Keeps a copy of what the host is started with, so that an archive of the folder has it.
  ///
  /// @param catalogue empty for the one that comes with the portal
  void keepSettings(Path config, Optional<Path> catalogue) throws IOException {
    Path settings = Files.createDirectories(path.resolve("settings"));
    Files.copy(config, settings.resolve("portal.json"), StandardCopyOption.REPLACE_EXISTING);
    Path kept = settings.resolve("catalogue");
    boolean isThere = Files.isDirectory(kept);
    if (isThere && catalogue.isPresent() && Files.isSameFile(catalogue.get(), kept)) {
      return; // it is started with what was kept
    }
    if (isThere) {
      for (Path each : files(kept)) {
        Files.delete(each);
      }
      Files.delete(kept);
    }
    if (catalogue.isPresent()) {
      Files.createDirectory(kept);
      for (Path each : files(catalogue.get())) {
        Files.copy(each, kept.resolve(each.getFileName().toString()));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /// Writes where this host takes orders, for [RunningPortal].
  void announce(String site, String control, String s3) throws IOException {
    Path draft =
        Files.writeString(
            path.resolve(RunningPortal.FILE + ".part"),
            "{\"site\":\"%s\",\"control\":\"%s\",\"s3\":\"%s\",\"pid\":%d}\n"
                .formatted(site, control, s3, ProcessHandle.current().pid()));
    Files.move(draft, path.resolve(RunningPortal.FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path.resolve(RunningPortal.FILE));
    channel.close();
  }
}
