package org.openscrutiny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.cli.HostProcess.Stop;

/// The portal is stopped by signals, at several moments: nothing crashes, no error is logged, no
/// process is left, and the next start finds everything.
final class StopIT {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));

  @TempDir private Path folder;
  private Path project;
  private Path data;
  private Path releases;

  @BeforeEach
  void layOut() throws IOException {
    project = HostProcess.project(Files.createDirectory(folder.resolve("project")));
    data = folder.resolve("data");
    releases = Files.createDirectory(folder.resolve("releases"));
    Path attendance = Files.createDirectory(releases.resolve("attendance"));
    try (Stream<Path> files = Files.list(PROJECT.resolve("events/releases/attendance"))) {
      for (Path file : files.toList()) {
        Files.copy(file, attendance.resolve(file.getFileName().toString()));
      }
    }
  }

  @Test
  void aStopLeavesNothingBehindWheneverItComes()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    stopAt("attendance: accepted", Stop.TERM_FOR_THE_HOST);
    stopAt("Open Scrutiny is at", Stop.TERM_FOR_ALL);
    stopAt("Open Scrutiny is at", Stop.INT_FOR_ALL);

    try (var host = HostProcess.start(project, data, releases).ready()) {
      assertThat(host.get("/api/v1/editions")).contains("\"current\":1");
    }
  }

  /// @param moment a line of the host after which it is stopped
  private void stopAt(String moment, Stop how)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    var host = HostProcess.start(project, data, releases);
    host.awaitLine(moment);

    List<ProcessHandle> children = host.stop(how);

    assertThat(host.rest())
        .as("%s at \"%s\"", how, moment)
        .noneMatch(line ->
            line.matches("(?i).*(fatal error|\\bERROR\\b|exception|failed|terminated|portal: ).*"));
    assertThat(children).isNotEmpty();
    for (ProcessHandle child : children) {
      child.onExit().get(20, TimeUnit.SECONDS);
    }
    try (Stream<Path> files = Files.walk(PROJECT.resolve("functions"), 4)) {
      assertThat(files.filter(each -> each.getFileName().toString().startsWith("hs_err")))
          .as("reports of crashes")
          .isEmpty();
    }
  }
}
