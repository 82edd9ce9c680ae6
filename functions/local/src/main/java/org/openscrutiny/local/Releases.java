package org.openscrutiny.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.openscrutiny.local.events.EventBus;
import org.openscrutiny.local.storage.LocalS3;

/// Uploads releases to the raw bucket, and tells the event bus about them as S3 would.
final class Releases {
  static final String LAST = "release.json";

  private final LocalS3 s3;
  private final String rawBucket;
  private final EventBus bus;

  Releases(LocalS3 s3, String rawBucket, EventBus bus) {
    this.s3 = s3;
    this.rawBucket = rawBucket;
    this.bus = bus;
  }

  /// Uploads the bundled releases that are not in the bucket yet. Nobody is told: see
  /// [#deliverAll].
  void uploadMissing(Path bundled) {
    List<String> there = s3.keys(rawBucket);
    for (Path folder : folders(bundled)) {
      String prefix = folder.getFileName() + "/";
      if (!there.contains(prefix + LAST)) {
        files(folder).forEach(file -> s3.upload(rawBucket, prefix + file.getFileName(), file));
      }
    }
  }

  /// Delivers every release in the bucket, whether it was delivered before or not.
  ///
  /// @return completes when each has been handled, or has failed for the first time
  CompletableFuture<?> deliverAll() {
    var deliveries = new ArrayList<CompletableFuture<?>>();
    s3.keys(rawBucket).stream()
        .filter(key -> key.endsWith("/" + LAST))
        .forEach(key -> deliveries.add(bus.objectCreated(rawBucket, key)));
    return CompletableFuture.allOf(deliveries.toArray(CompletableFuture<?>[]::new));
  }

  /// Uploads one release below a prefix of its own, and delivers it.
  CompletableFuture<?> upload(Path folder, String prefix) {
    files(folder).forEach(file -> s3.upload(rawBucket, prefix + file.getFileName(), file));
    return bus.objectCreated(rawBucket, prefix + LAST);
  }

  static List<Path> folders(Path parent) {
    try (Stream<Path> found = Files.list(parent)) {
      return found.filter(each -> Files.isRegularFile(each.resolve(LAST))).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The files of a release, `release.json` last: its arrival means that the release is complete.
  static List<Path> files(Path folder) {
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
