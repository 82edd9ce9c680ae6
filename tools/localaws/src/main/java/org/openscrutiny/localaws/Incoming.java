package org.openscrutiny.localaws;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Watches the folder into which people drop releases. A folder is taken once it has its
/// `release.json` and nothing in it has changed for a second, a zip once it has not changed for a
/// second; when it has been uploaded, it moves to `done/`.
///
/// Everything that is dropped gets an answer. What can't be a release is named, with the reason; an
/// upload that fails is tried again, and stops nothing else.
final class Incoming {
  private static final String DONE = "done";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  /// A folder may be copied file by file; so long it may be incomplete without a word.
  private static final Duration UNTIL_NAMED = Duration.ofSeconds(10);

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(10);

  /// What a release looked like: how much is in it, and when it was last changed.
  private record Look(long bytes, Instant changed) {}

  /// A release that is not taken yet.
  ///
  /// @param since when it was first seen like this
  /// @param nextAttempt not before this moment
  /// @param uploadedAt empty until it is uploaded
  private record Seen(Look look, Instant since, Instant nextAttempt, Optional<String> uploadedAt) {}

  private final Path folder;
  private final Releases releases;
  private final Consumer<String> output;
  private final Clock clock;
  private final Map<Path, Seen> seen = new HashMap<>();
  private final Map<String, String> notTaken = new ConcurrentHashMap<>();
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

  /// What lies in the folder and is not taken, and why.
  Map<String, String> notTaken() {
    return new TreeMap<>(notTaken);
  }

  void look() {
    try {
      List<Path> all = dropped();
      seen.keySet().retainAll(all);
      notTaken.keySet().retainAll(all.stream().map(Incoming::name).toList());
      all.forEach(this::look);
    } catch (IOException | RuntimeException e) {
      // An exception would end the schedule, and nobody would look again.
      output.accept("incoming/ can't be read, is tried again: " + e);
    }
  }

  private List<Path> dropped() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> !name(each).startsWith(".") && !name(each).equals(DONE))
          .sorted()
          .toList();
    }
  }

  private static String name(Path dropped) {
    return String.valueOf(dropped.getFileName());
  }

  private void look(Path each) {
    Instant now = clock.instant();
    try {
      Look look = lookAt(each);
      Seen before = seen.get(each);
      if (before == null || !before.look().equals(look)) {
        seen.put(each, new Seen(look, now, now, Optional.empty()));
        notTaken.remove(name(each));
      } else if (!before.nextAttempt().isAfter(now)) {
        attempt(each, before, now);
      }
    } catch (NoSuchFileException goneMeanwhile) {
      seen.remove(each);
    } catch (IOException | RuntimeException e) {
      later(each, now);
      say(each, "could not be taken and is tried again: " + e.getMessage());
    }
  }

  private void attempt(Path each, Seen before, Instant now) throws IOException {
    Optional<String> objection = Releases.objection(each);
    if (objection.isEmpty()) {
      take(each, before);
    } else if (!before.since().plus(UNTIL_NAMED).isAfter(now)) {
      say(each, "is not taken: " + objection.get());
    }
  }

  private void later(Path each, Instant now) {
    seen.computeIfPresent(
        each,
        (_, last) ->
            new Seen(last.look(), last.since(), now.plus(BETWEEN_ATTEMPTS), last.uploadedAt()));
  }

  /// Says each thing once.
  private void say(Path each, String what) {
    if (!what.equals(notTaken.put(name(each), what))) {
      output.accept("incoming/" + name(each) + " " + what);
    }
  }

  private void take(Path release, Seen before) throws IOException {
    String name = name(release);
    String end = Releases.isArchive(release) ? Releases.ZIP : "";
    String start = name.substring(0, name.length() - end.length());
    String moment = before.uploadedAt().orElseGet(() -> MOMENT.format(clock.instant()));
    if (before.uploadedAt().isEmpty()) {
      output.accept("incoming/" + name + " is uploaded");
      var _ = releases.upload(release, start + "/" + moment + "/");
      // If it can't be moved, that alone is tried again.
      seen.put(
          release,
          new Seen(before.look(), before.since(), before.nextAttempt(), Optional.of(moment)));
    }
    Path done = Files.createDirectories(folder.resolve(DONE));
    Files.move(release, done.resolve(start + "-" + moment + end));
    seen.remove(release);
    notTaken.remove(name);
  }

  private static Look lookAt(Path release) throws IOException {
    var sum =
        new SimpleFileVisitor<Path>() {
          private long bytes;
          private Instant changed = Instant.MIN;

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
            bytes += about.size() + 1;
            Instant touched = about.lastModifiedTime().toInstant();
            changed = touched.isAfter(changed) ? touched : changed;
            return FileVisitResult.CONTINUE;
          }
        };
    Files.walkFileTree(release, sum);
    return new Look(sum.bytes, sum.changed);
  }
}
