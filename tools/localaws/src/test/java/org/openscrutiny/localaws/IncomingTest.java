package org.openscrutiny.localaws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.localaws.events.EventBus;
import org.openscrutiny.localaws.runtime.Functions;
import org.openscrutiny.localaws.storage.LocalS3;

/// What is dropped, with a bucket that is real and no function that takes the events.
final class IncomingTest {
  private static final String BUCKET = "raw";

  @TempDir private Path folder;
  private final List<String> lines = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-02T09:30:00Z");
  private Path dropped;
  private LocalS3 s3;
  private Functions functions;
  private Incoming incoming;

  @BeforeEach
  void start() throws IOException {
    dropped = Files.createDirectory(folder.resolve("incoming"));
    s3 = LocalS3.start(folder.resolve("s3"), (_, _) -> {});
    s3.createBucket(BUCKET);
    functions = new Functions(List.of(), folder, Map.of(), line -> {});
    var bus = new EventBus(List.of(), Map.of(), functions, folder.resolve("events"), line -> {});
    InstantSource time = () -> now;
    incoming =
        new Incoming(
            dropped, new Releases(s3, BUCKET, bus), lines::add, time.withZone(ZoneOffset.UTC));
  }

  @AfterEach
  void stop() {
    functions.stop();
    s3.stop();
  }

  @Test
  void aReleaseIsTakenWhenItHasNotChangedForASecond() throws IOException {
    release("care");
    look(1);
    assertThat(s3.keys(BUCKET)).isEmpty();
    look(1);

    assertThat(s3.keys(BUCKET))
        .containsExactly(
            "care/20261102T093001000/care.csv", "care/20261102T093001000/release.json");
    assertThat(dropped.resolve("done/care-20261102T093001000/release.json")).exists();
    assertThat(incoming.notTaken()).isEmpty();
  }

  @Test
  void whatCanNotBeAReleaseGetsAnAnswerOnce() throws IOException {
    Files.writeString(dropped.resolve("figures.xlsx"), "x");
    Files.writeString(dropped.resolve("figures.csv"), "x");
    Files.writeString(Files.createDirectory(dropped.resolve("folder")).resolve("a.csv"), "x");
    Files.createDirectory(dropped.resolve("empty"));
    release("care");
    look(20);

    assertThat(lines)
        .filteredOn(line -> line.contains("is not taken"))
        .extracting(line -> line.substring(0, line.indexOf(';')))
        .containsExactlyInAnyOrder(
            "incoming/figures.xlsx is not taken: it is a single file",
            "incoming/figures.csv is not taken: it is a single file",
            "incoming/folder is not taken: it has no release.json",
            "incoming/empty is not taken: it has no release.json");
    assertThat(incoming.notTaken())
        .containsOnlyKeys("empty", "figures.csv", "figures.xlsx", "folder");
    assertThat(s3.keys(BUCKET)).hasSize(2);

    Files.writeString(dropped.resolve("folder/release.json"), "{}");
    look(3);
    assertThat(incoming.notTaken()).doesNotContainKey("folder");
    assertThat(dropped.resolve("folder")).doesNotExist();
  }

  @Test
  void aSymbolicLinkIsNotFollowed() throws IOException {
    Path outside = Files.writeString(folder.resolve("secret.csv"), "a child");
    release("linked");
    Files.createSymbolicLink(dropped.resolve("linked/secret.csv"), outside);
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("release.json"), "{}");
    Files.createSymbolicLink(dropped.resolve("whole"), elsewhere);
    Files.createSymbolicLink(dropped.resolve("one.zip"), outside);
    Path described = Files.createDirectory(dropped.resolve("described"));
    Files.createSymbolicLink(described.resolve("release.json"), elsewhere.resolve("release.json"));
    look(20);

    assertThat(s3.keys(BUCKET)).isEmpty();
    assertThat(incoming.notTaken()).containsOnlyKeys("described", "linked", "one.zip", "whole");
    assertThat(incoming.notTaken().get("linked")).contains("secret.csv is a symbolic link");
  }

  @Test
  void aNameThatIsTooLongGetsAnAnswerAndStopsNothingElse() throws IOException {
    release("a".repeat(244));
    release("long");
    Files.writeString(dropped.resolve("long").resolve("b".repeat(240) + ".csv"), "x");
    Files.writeString(dropped.resolve("c".repeat(240) + ".zip"), "x");
    release("care");
    look(20);

    assertThat(incoming.notTaken().values())
        .hasSize(3)
        .allMatch(reason -> reason.contains("bytes; the limit is 200"));
    assertThat(s3.keys(BUCKET)).hasSize(2).allMatch(key -> key.startsWith("care/"));
  }

  /// As when the disk is full.
  @Test
  void anUploadThatFailsIsReportedAndTriedAgainUntilItSucceeds() throws IOException {
    release("care");
    s3.stop();
    look(30);
    assertThat(lines)
        .filteredOn(line -> line.contains("could not be taken and is tried again"))
        .hasSize(1);
    assertThat(incoming.notTaken()).containsOnlyKeys("care");

    s3 = LocalS3.start(folder.resolve("s3"), (_, _) -> {});
    var bus = new EventBus(List.of(), Map.of(), functions, folder.resolve("events"), line -> {});
    incoming =
        new Incoming(
            dropped, new Releases(s3, BUCKET, bus), lines::add, Clock.fixed(now, ZoneOffset.UTC));
    look(2);
    assertThat(s3.keys(BUCKET)).hasSize(2);
  }

  @Test
  void aReleaseThatCanNotBeMovedIsUploadedOnce() throws IOException {
    release("care");
    Path inTheWay = Files.writeString(dropped.resolve("done"), "a file");
    look(25);
    assertThat(s3.keys(BUCKET)).hasSize(2);
    assertThat(incoming.notTaken()).containsOnlyKeys("care");

    Files.delete(inTheWay);
    look(25);
    assertThat(s3.keys(BUCKET)).hasSize(2);
    try (Stream<Path> done = Files.list(dropped.resolve("done"))) {
      assertThat(done).hasSize(1);
    }
  }

  private void release(String name) throws IOException {
    Path release = Files.createDirectory(dropped.resolve(name));
    Files.writeString(release.resolve("care.csv"), "x");
    Files.writeString(release.resolve("release.json"), "{}");
  }

  private void look(int seconds) {
    for (int i = 0; i < seconds; i++) {
      incoming.look();
      now = now.plus(Duration.ofSeconds(1));
    }
  }
}
