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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real functions, in their own processes, on DynamoDB Local and the S3-compatible server.
final class LocalHostIT {
  private static final Path BUNDLED =
      Path.of(System.getProperty("portal.root"), "events", "releases");

  @TempDir private Path folder;
  private Path project;
  private Path data;
  private Path releases;

  @BeforeEach
  void layOut() throws IOException {
    project = HostProcess.project(Files.createDirectory(folder.resolve("project")));
    data = folder.resolve("data");
    releases = Files.createDirectory(folder.resolve("releases"));
  }

  /// One host for all of it, since its start takes longer than everything that is asked of it.
  @Test
  void releasesGoAllTheWayHoweverTheyCameAndAnEventThatComesTwiceDoublesNothing()
      throws IOException, InterruptedException {
    bundle("attendance", releases);
    zip("exclusions", releases, "exclusions/");
    try (var host = HostProcess.start(project, data, releases).ready()) {
      assertThat(host.get("/api/v1/editions/1")).contains("\"id\":\"attendance\"");
      assertThat(host.get("/")).isEqualTo("<p>Edition 1: attendance, exclusions</p>");
      assertThat(host.get("/api/v1/nowhere")).contains("/api/v1/openapi.json lists all there are");

      eventsThatComeTwice(host);
      aFolderThatIsDropped(host);
      zipsThatAreDropped(host);
    }
  }

  private static void eventsThatComeTwice(HostProcess host)
      throws IOException, InterruptedException {
    for (int i = 0; i < 2; i++) {
      assertThat(host.invoke("IngestFunction", "ingest-release-uploaded.json"))
          .isEqualTo("{\"batchItemFailures\":[]}");
      host.awaitLine("attendance: already known");
    }
    assertThat(host.invoke("IngestFunction", "ingest-zip-uploaded.json"))
        .isEqualTo("{\"batchItemFailures\":[]}");
    host.awaitLine("exclusions.zip: already known");
    assertThat(host.invoke("PublishFunction", "publish-operator.json"))
        .isEqualTo("{\"outcome\":\"nothing-due\",\"edition\":1}");
    assertThat(host.invoke("PublishFunction", "publish-schedule.json"))
        .isEqualTo("{\"outcome\":\"nothing-due\",\"edition\":1}");
    assertThat(host.invoke("ApiFunction", "api-indicator.json")).contains("\"statusCode\":200");
    assertThat(host.invoke("ApiFunction", "api-current-edition.json"))
        .contains("\"statusCode\":307");
    assertThat(host.invoke("RenderFunction", "render-edition-published.json")).isEqualTo("{}");
  }

  private void aFolderThatIsDropped(HostProcess host) throws IOException, InterruptedException {
    bundle("key-stage-2", data.resolve("incoming"));
    host.awaitLine("accepted as a release");
    assertThat(host.invoke("PublishFunction", "publish-operator.json"))
        .isEqualTo("{\"outcome\":\"published\",\"edition\":2}");
    assertThat(done()).hasSize(1);
  }

  private void zipsThatAreDropped(HostProcess host) throws IOException, InterruptedException {
    zip("safeguarding-board", data.resolve("incoming"), "");
    host.awaitLine("accepted as a release");
    assertThat(host.invoke("PublishFunction", "publish-operator.json"))
        .isEqualTo("{\"outcome\":\"published\",\"edition\":3}");

    zip("safeguarding-board", data.resolve("incoming"), "../");
    host.awaitLine("safeguarding-board.zip: refused");
    host.awaitLine("named for a place outside of it");
    assertThat(done()).filteredOn(name -> name.endsWith(".zip")).hasSize(2);
  }

  /// What has been handed over, by its names.
  private List<String> done() throws IOException {
    try (Stream<Path> done = Files.list(data.resolve("incoming/done"))) {
      return done.map(each -> each.getFileName().toString()).toList();
    }
  }

  @Test
  void killedInTheMiddleOfIngestNothingIsLostAndNothingIsDoubled()
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    for (String each : List.of("attendance", "exclusions", "key-stage-2")) {
      bundle(each, releases);
    }
    var killed = HostProcess.start(project, data, releases);
    killed.awaitLine("attendance: accepted");
    for (ProcessHandle child : killed.kill()) {
      child.onExit().get(10, TimeUnit.SECONDS);
    }

    try (var host = HostProcess.start(project, data, releases).ready()) {
      assertThat(host.seen()).anyMatch(line -> line.contains("attendance: already known"));
      assertThat(host.get("/")).isEqualTo("<p>Edition 1: attendance, exclusions, key-stage-2</p>");
      assertThat(host.get("/api/v1/editions")).contains("\"current\":1");
    }
  }

  /// @param prefix what the names of the archive's entries start with
  private static void zip(String dataset, Path into, String prefix) throws IOException {
    Path draft = into.resolve("." + dataset + ".zip");
    try (Stream<Path> files = Files.list(BUNDLED.resolve(dataset));
        var zip = new ZipOutputStream(Files.newOutputStream(draft))) {
      for (Path file : files.toList()) {
        zip.putNextEntry(new ZipEntry(prefix + file.getFileName()));
        Files.copy(file, zip);
      }
    }
    Files.move(draft, into.resolve(dataset + ".zip"));
  }

  private static void bundle(String dataset, Path into) throws IOException {
    Path target = Files.createDirectory(into.resolve(dataset));
    try (Stream<Path> files = Files.list(BUNDLED.resolve(dataset))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
  }
}
