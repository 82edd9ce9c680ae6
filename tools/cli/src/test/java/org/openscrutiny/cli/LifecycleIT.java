package org.openscrutiny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The life of a release, by the sample events and by the commands, through the real functions on
/// DynamoDB Local.
final class LifecycleIT {
  private static final Path EVENTS = Path.of(System.getProperty("portal.root"), "events");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void officersDirectAReleaseFromItsReceiptToItsEnd() throws IOException, InterruptedException {
    Path project = HostProcess.project(Files.createDirectory(folder.resolve("project")));
    Path releases = Files.createDirectory(folder.resolve("releases"));
    copy("attendance", releases, "2024-12-12T09:30:00");
    copy("exclusions", releases, "2099-01-01T09:30:00");
    Path data = folder.resolve("data");
    try (var host = HostProcess.start(project, data, releases).ready()) {
      whatThePublisherControlsHolds(host);
      assertThat(run(data, "status").out())
          .contains("attendance  published ", "exclusions  scheduled ", "for 2099-01-01 09:30:00");

      outcome("done", ask(host, "operator-schedule.json"));
      assertThat(ask(host, "operator-status.json").toString()).contains("2098-07-15T08:30:00Z");
      outcome("done", ask(host, "operator-cancel.json"));
      assertThat(run(data, "status").out())
          .contains("exclusions  ready ", "One column is of the year before");
      outcome("nothing-due", ask(host, "operator-publish-dry-run.json"));

      assertThat(says(data, "publish", "exclusions", "--dry-run"))
          .contains("passed the output check", "exclusions: release ", "nothing was changed");
      assertThat(host.get("/api/v1/editions")).contains("\"current\":1");
      outcome("published", ask(host, "operator-publish-release.json"));
      assertThat(host.get("/api/v1/editions/2/datasets/exclusions")).contains("\"edition\":2");

      outcome("published", ask(host, "operator-withdraw.json"));
      assertThat(host.get("/api/v1/editions/3"))
          .contains("\"kind\":\"withdrawn\"", "two schools are missing from the table");
      assertThat(run(data, "status").out()).contains("exclusions  withdrawn ");

      outcome("published", ask(host, "operator-rollback.json"));
      assertThat(host.get("/api/v1/editions/4"))
          .contains("\"dataset\":\"exclusions\",\"kind\":\"new\"");

      takesDown(host, data);

      JsonNode history = ask(host, "operator-history.json");
      assertThat(history.path("entries"))
          .extracting(entry -> entry.path("action").asText())
          .containsExactly(
              "accepted",
              "scheduled",
              "cancelled",
              "publication-ordered",
              "published",
              "withdrawal-ordered",
              "removed",
              "rollback-ordered",
              "published",
              "takedown-ordered");
      assertThat(says(data, "history")).contains("The chain of ", " is whole");

      assertThat(ask(host, "operator-report.json").path("says").toString())
          .contains("# Edition 1", "version 1.0.0");
      assertThat(says(data, "report"))
          .contains("# Edition 5", "exclusions: ", "## Late", "attendance is late");
      CommandLineRun none = run(data, "report", "6");
      assertThat(none.status()).isEqualTo(1);
      assertThat(none.out()).contains("There is no edition 6; the current one is 5");

      CommandLineRun wrong = run(data, "withdraw", "exclusion", "--reason", "None");
      assertThat(wrong.status()).isEqualTo(1);
      assertThat(wrong.out()).contains("There is no dataset or release \"exclusion\"");
      everySampleIsUnderstood(host);
    }
    try (var _ = HostProcess.start(project, data, releases).ready()) {
      assertThat(run(data, "status").out()).contains("exclusions  withdrawn ");
      assertThat(says(data, "history")).contains("The chain of ", " is whole");
    }
  }

  private static void whatThePublisherControlsHolds(HostProcess host)
      throws IOException, InterruptedException {
    assertThat(host.invoke("AuditFunction", "audit-schedule.json"))
        .isEqualTo("{\"outcome\":\"holds\",\"edition\":1,\"failed\":0,\"served\":1,\"late\":1}");
    host.awaitLine("ok     attendance: as its publisher has published it");
  }

  /// A figure that editions 2 and 4 have.
  private static void takesDown(HostProcess host, Path data)
      throws IOException, InterruptedException {
    List<String> addresses =
        List.of(
            "/api/v1/editions/2/datasets/exclusions/data.csv",
            "/api/v1/editions/4/indicators/permanent-exclusions/areas/E06000045",
            "/api/v1/editions/2/areas/E06000045");
    assertThat(
            says(
                data,
                "takedown",
                "exclusions",
                "--indicator",
                "permanent-exclusions",
                "--area",
                "E06000045",
                "--reason",
                "A test",
                "--dry-run"))
        .contains("nothing was changed");
    for (String each : addresses) {
      assertThat(host.answer(each, "identity")).as(each).startsWith("200 ");
    }

    outcome("published", ask(host, "operator-takedown.json"));
    for (String each : addresses) {
      assertThat(host.answer(each, "identity"))
          .as(each)
          .startsWith("410 ")
          .contains("With a figure that a school has printed, one child could be identified");
    }
    assertThat(host.get("/api/v1/editions/5"))
        .contains("\"takenDown\":[{\"upTo\":4", "\"indicators\":[\"permanent-exclusions\"");
    assertThat(host.get("/api/v1/editions/5/datasets/exclusions/data.csv"))
        .doesNotContain(",3623,1359,41,");
  }

  /// Whatever state the portal is in, a sample is never answered with what is wrong with it.
  private static void everySampleIsUnderstood(HostProcess host)
      throws IOException, InterruptedException {
    try (Stream<Path> samples = Files.list(EVENTS)) {
      for (Path each : samples.filter(LifecycleIT::isForPublish).sorted().toList()) {
        assertThat(ask(host, each.getFileName().toString()).path("because").toString())
            .as(each.toString())
            .doesNotContain("The request");
      }
    }
  }

  private static boolean isForPublish(Path event) {
    String name = event.getFileName().toString();
    return name.startsWith("operator-") || name.startsWith("publish-");
  }

  private static void outcome(String expected, JsonNode answer) {
    assertThat(answer.path("outcome").asText()).as(answer.toString()).isEqualTo(expected);
  }

  private static JsonNode ask(HostProcess host, String event)
      throws IOException, InterruptedException {
    return JSON.readTree(host.invoke("PublishFunction", event));
  }

  private static String says(Path data, String... command) {
    CommandLineRun run = run(data, command);
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    return run.out();
  }

  private static CommandLineRun run(Path data, String... command) {
    return CommandLineRun.of(
        Stream.concat(Arrays.stream(command), List.of("--data", data.toString()).stream())
            .toArray(String[]::new));
  }

  private static void copy(String dataset, Path into, String publishAt) throws IOException {
    Path target = Files.createDirectory(into.resolve(dataset));
    try (Stream<Path> files = Files.list(EVENTS.resolve("releases").resolve(dataset))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
    Path description = target.resolve("release.json");
    String text = Files.readString(description);
    Files.writeString(
        description,
        text.replaceFirst("\"publishAt\": *\"[^\"]*\"", "\"publishAt\": \"" + publishAt + "\"")
            .replaceFirst("\"nextDue\": *null", "\"nextDue\": \"2025-01-09\""));
  }
}
