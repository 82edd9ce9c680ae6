package org.openscrutiny.localaws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.openscrutiny.localaws.events.EventBus;
import org.openscrutiny.localaws.storage.LocalS3;

/// Uploads releases to the raw bucket, and puts the event that S3 would put.
final class Releases {
  static final String LAST = "release.json";
  static final String ZIP = ".zip";

  /// The file system has 255, and the server behind which the buckets lie adds to a name.
  private static final int LONGEST_NAME = 200;

  private static final String FORM =
      "a release is a folder with a release.json, or a zip of one (docs/release-json.md)";

  private final LocalS3 s3;
  private final String rawBucket;
  private final EventBus bus;

  Releases(LocalS3 s3, String rawBucket, EventBus bus) {
    this.s3 = s3;
    this.rawBucket = rawBucket;
    this.bus = bus;
  }

  /// Uploads the bundled releases that are not in the bucket yet. No event is put: see
  /// [#deliverAll].
  void uploadMissing(Path bundled) {
    List<String> there = s3.keys(rawBucket);
    for (Path release : in(bundled)) {
      String prefix = isArchive(release) ? "" : release.getFileName() + "/";
      if (!there.contains(prefix + last(release))) {
        send(release, prefix);
      }
    }
  }

  /// Delivers every release in the bucket, whether it was delivered before or not.
  ///
  /// @return completes when each has been handled, or has failed for the first time
  CompletableFuture<?> deliverAll() {
    var deliveries = new ArrayList<CompletableFuture<?>>();
    s3.keys(rawBucket).stream()
        .filter(key -> key.endsWith("/" + LAST) || key.endsWith(ZIP))
        .forEach(key -> deliveries.add(bus.objectCreated(rawBucket, key)));
    return CompletableFuture.allOf(deliveries.toArray(CompletableFuture<?>[]::new));
  }

  /// Uploads one release below a prefix of its own, and delivers it.
  CompletableFuture<?> upload(Path release, String prefix) {
    send(release, prefix);
    return bus.objectCreated(rawBucket, prefix + last(release));
  }

  /// The releases in a folder: folders with a `release.json`, and zip archives.
  static List<Path> in(Path parent) {
    try (Stream<Path> found = Files.list(parent)) {
      return found.filter(Releases::isRelease).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isRelease(Path path) {
    return isArchive(path) || Files.isRegularFile(path.resolve(LAST), LinkOption.NOFOLLOW_LINKS);
  }

  static boolean isArchive(Path release) {
    return release.toString().endsWith(ZIP)
        && Files.isRegularFile(release, LinkOption.NOFOLLOW_LINKS);
  }

  /// Why a file or folder can't be taken as a release; empty if it can. A symbolic link is never
  /// followed: what it leads to was not dropped.
  static Optional<String> objection(Path dropped) throws IOException {
    if (Files.isSymbolicLink(dropped)) {
      return Optional.of("it is a symbolic link; copy what it leads to");
    }
    if (!Files.isDirectory(dropped)) {
      return isArchive(dropped) ? tooLong(dropped) : Optional.of("it is a single file; " + FORM);
    }
    if (!Files.isRegularFile(dropped.resolve(LAST), LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of("it has no release.json; " + FORM);
    }
    try (Stream<Path> files = Files.list(dropped)) {
      for (Path file : files.sorted().toList()) {
        if (Files.isSymbolicLink(file)) {
          return Optional.of(
              "%s is a symbolic link; copy what it leads to".formatted(file.getFileName()));
        }
        Optional<String> limit = tooLong(file);
        if (limit.isPresent()) {
          return limit;
        }
      }
    }
    return tooLong(dropped);
  }

  private static Optional<String> tooLong(Path file) {
    int bytes = String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8).length;
    return bytes <= LONGEST_NAME
        ? Optional.empty()
        : Optional.of(
            "the name %.40s... has %d bytes; the limit is %d"
                .formatted(file.getFileName(), bytes, LONGEST_NAME));
  }

  private void send(Path release, String prefix) {
    files(release).forEach(file -> s3.upload(rawBucket, prefix + file.getFileName(), file));
  }

  /// The object whose arrival means that the release is complete.
  private static String last(Path release) {
    return isArchive(release) ? release.getFileName().toString() : LAST;
  }

  /// The files of a release, `release.json` last; an archive is its only one.
  private static List<Path> files(Path folder) {
    if (isArchive(folder)) {
      return List.of(folder);
    }
    try (Stream<Path> found = Files.list(folder)) {
      List<Path> files =
          found
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .toList();
      return Stream.concat(
              files.stream().filter(file -> !file.endsWith(LAST)),
              files.stream().filter(file -> file.endsWith(LAST)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
