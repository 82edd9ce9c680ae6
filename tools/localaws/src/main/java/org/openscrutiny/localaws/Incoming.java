package org.openscrutiny.localaws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Watches the folder into which people drop releases. A folder is taken once it has its
/// `release.json` and nothing in it has changed for a second, a zip once it has not changed for a
/// second; when it has been uploaded, it moves to `done/`.
final class Incoming {
  private static final String DONE = "done";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// What a release looked like: how much is in it, and when it was last changed.
  private record Look(long bytes, Instant changed) {}

  private final Path folder;
  private final Releases releases;
  private final Consumer<String> output;
  private final Clock clock;
  private final Map<Path, Look> seen = new HashMap<>();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  Incoming(Path folder, Releases releases, Consumer<String> output, Clock clock) {
    this.folder = folder;
    this.releases = releases;
    this.output = output;
    this.clock = clock;
  }

  void start() {
    var _ = looks.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
  }

  void stop() {
    looks.shutdownNow();
  }

  void look() {
    try {
      for (Path each : Releases.in(folder)) {
        String name = each.getFileName().toString();
        if (!name.startsWith(".") && !name.equals(DONE)) {
          Look now = look(each);
          if (now.equals(seen.put(each, now))) {
            seen.remove(each);
            take(each, name);
          }
        }
      }
    } catch (IOException | UncheckedIOException e) {
      output.accept("incoming/ can't be read, is tried again: " + e.getMessage());
    }
  }

  private void take(Path release, String name) throws IOException {
    String moment = MOMENT.format(clock.instant());
    output.accept("incoming/" + name + " is uploaded");
    String end = Releases.isArchive(release) ? Releases.ZIP : "";
    String start = name.substring(0, name.length() - end.length());
    var _ = releases.upload(release, start + "/" + moment + "/");
    Path done = Files.createDirectories(folder.resolve(DONE));
    Files.move(release, done.resolve(start + "-" + moment + end));
  }

  private static Look look(Path release) throws IOException {
    var sum =
        new SimpleFileVisitor<Path>() {
          private long bytes;
          private Instant changed = Instant.MIN;

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
            bytes += about.size();
            Instant touched = about.lastModifiedTime().toInstant();
            changed = touched.isAfter(changed) ? touched : changed;
            return FileVisitResult.CONTINUE;
          }
        };
    Files.walkFileTree(release, sum);
    return new Look(sum.bytes, sum.changed);
  }
}
