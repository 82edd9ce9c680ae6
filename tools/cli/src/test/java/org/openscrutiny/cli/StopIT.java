package org.openscrutiny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void aStopLeavesNothingBehindWheneverItComes() throws IOException, InterruptedException {
    stopAt("attendance: accepted", "TERM", false);
    stopAt("attendance: already known", "INT", false);
    stopAt("Open Scrutiny is at", "TERM", true);
    stopAt("Open Scrutiny is at", "INT", true);
    stopAt("Open Scrutiny is at", "TERM", false);

    try (var host = HostProcess.start(project, data, releases).ready()) {
      assertThat(host.get("/api/v1/editions")).contains("\"current\":1");
    }
  }

  /// @param moment a line of the host after which it is stopped
  /// @param all whether its processes get the signal too, as from a terminal or a service manager
  private void stopAt(String moment, String signal, boolean all)
      throws IOException, InterruptedException {
    var host = HostProcess.start(project, data, releases);
    host.awaitLine(moment);

    List<ProcessHandle> children = host.stop(signal, all);

    assertThat(host.rest())
        .as("%s at \"%s\"", signal, moment)
        .noneMatch(line ->
            line.matches("(?i).*(fatal error|\\bERROR\\b|exception|failed|terminated|portal: ).*"));
    assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    try (Stream<Path> files = Files.walk(PROJECT.resolve("functions"), 4)) {
      assertThat(files.filter(each -> each.getFileName().toString().startsWith("hs_err")))
          .as("reports of crashes")
          .isEmpty();
    }
  }
}
