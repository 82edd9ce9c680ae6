package org.openscrutiny.localaws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.openscrutiny.localaws.events.EventBus;
import org.openscrutiny.localaws.storage.LocalS3;

/// Uploads releases to the raw bucket, and puts the event that S3 would put.
final class Releases {
  static final String LAST = "release.json";
  static final String ZIP = ".zip";

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
      return found
          .filter(each -> isArchive(each) || Files.isRegularFile(each.resolve(LAST)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isArchive(Path release) {
    return release.toString().endsWith(ZIP) && Files.isRegularFile(release);
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
      List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
      return Stream.concat(
              files.stream().filter(file -> !file.endsWith(LAST)),
              files.stream().filter(file -> file.endsWith(LAST)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
