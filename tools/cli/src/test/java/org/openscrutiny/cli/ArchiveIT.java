package org.openscrutiny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A portal with a correction is exported, imported into an empty folder, and gives the same
/// answers: every public document and page, to the byte.
final class ArchiveIT {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));
  private static final String FIRST = "childrens-services-monthly";
  private static final String CORRECTED = "corrected-childrens-services-monthly";

  /// What leads from one answer to another.
  private static final Pattern ADDRESS =
      Pattern.compile("(?:href=|src=|\"href\":)\"([./][^\"#$]*)[\"#]");

  @TempDir private Path folder;

  @Test
  void anImportedPortalAnswersAsTheExportedOneToTheByte() throws IOException, InterruptedException {
    Path site = PROJECT.resolve("static-site");
    HostProcess.needed(site.resolve("node_modules"), "./portal run installs it");
    Path project =
        HostProcess.project(
            Files.createDirectory(folder.resolve("project")), site, PROJECT.resolve("portal.json"));
    Path releases = Files.createDirectory(folder.resolve("releases"));
    copy(FIRST, releases);
    Path data = folder.resolve("data");
    Path archive = folder.resolve("portal.zip");
    Map<String, String> exported;
    Map<String, String> objects;
    String history;
    try (var host = HostProcess.start(project, data, releases).ready()) {
      host.awaitAnswer("/edition.json", "{\"edition\":1}");
      run(0, "ingest", PROJECT.resolve("events/releases").resolve(CORRECTED), data);
      host.awaitLine(": accepted as a release of childrens-services-monthly");
      host.invoke("PublishFunction", "publish-operator.json");
      host.awaitAnswer("/edition.json", "{\"edition\":2}");
      exported = everything(host);
      objects = host.site();
      history = CommandLineRun.of("history", "--data", data.toString()).out();

      assertThat(run(1, "export", archive, data).err()).contains("A portal is already running on");
      assertThat(archive).doesNotExist();
    }
    assertThat(exported)
        .containsKeys(
            "/",
            "/feed.xml",
            "/changes/",
            "/releases/calendar.ics",
            "/editions/1/indicators/assessments-within-45-days/",
            "/api/v1/editions/1/datasets/childrens-services-monthly/data.csv",
            "/api/v1/editions/2/areas/E06000045/revisions");
    assertThat(run(0, "export", archive, data).out()).contains("has the portal, in ");

    Path other = folder.resolve("other");
    killAnImport(archive, other);
    assertThat(other).doesNotExist();
    assertThat(run(0, "import", archive, other).out()).contains("has a portal now");
    assertThat(other.resolve("settings/portal.json"))
        .hasSameBinaryContentAs(PROJECT.resolve("portal.json"));
    assertThat(run(1, "import", archive, other).err()).contains("is not empty");

    Path none = Files.createDirectory(folder.resolve("none"));
    try (var host = HostProcess.start(project, other, none).ready()) {
      Map<String, String> imported = everything(host);
      assertThat(imported.keySet()).isEqualTo(exported.keySet());
      exported.forEach(
          (address, answer) -> assertThat(imported.get(address)).as(address).isEqualTo(answer));
      assertThat(host.site()).isEqualTo(objects);
      assertThat(CommandLineRun.of("history", "--data", other.toString()).out()).isEqualTo(history);
      assertThat(host.invoke("PublishFunction", "publish-operator.json"))
          .isEqualTo("{\"outcome\":\"nothing-due\",\"edition\":2}");
    }
  }

  private static void copy(String release, Path into) throws IOException {
    Path target = Files.createDirectory(into.resolve(release));
    try (Stream<Path> files = Files.list(PROJECT.resolve("events/releases").resolve(release))) {
      for (Path each : files.toList()) {
        Files.copy(each, target.resolve(each.getFileName().toString()));
      }
    }
  }

  private static CommandLineRun run(int status, String command, Path file, Path data) {
    CommandLineRun run = CommandLineRun.of(command, file.toString(), "--data", data.toString());
    assertThat(run.status()).as(run.out() + run.err()).isEqualTo(status);
    return run;
  }

  /// Starts an import as people do, and kills it as soon as it has written something.
  private static void killAnImport(Path archive, Path data)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dportal.root=" + PROJECT,
                "-cp",
                PROJECT.resolve("tools/cli/target/classes")
                    + ":"
                    + PROJECT.resolve("tools/cli/target/lib")
                    + "/*",
                "org.openscrutiny.cli.Portal"));
    command.addAll(List.of("import", archive.toString(), "--data", data.toString()));
    Process process = new ProcessBuilder(command).inheritIO().start();
    Path begun = data.resolveSibling(".other.importing/key-values.json");
    while (!Files.exists(begun)) {
      assertThat(process.isAlive()).as("it was too fast to be killed").isTrue();
      Thread.sleep(Duration.ofMillis(1));
    }
    process.destroyForcibly().waitFor();
    assertThat(begun).exists();
  }

  /// Every answer that leads on from these addresses: each with its status, headers and body.
  private static Map<String, String> everything(HostProcess host)
      throws IOException, InterruptedException {
    var answers = new TreeMap<String, String>();
    var open = new ArrayDeque<String>(List.of("/", "/edition.json", "/changes/", "/feed.xml"));
    for (int edition = 1; edition <= 2; edition++) {
      String base = "/api/v1/editions/" + edition;
      Stream.of("", "/editions", "/changes", "/indicators", "/areas", "/areas/E06000045/revisions")
          .map(base::concat)
          .forEach(open::add);
      open.add("/editions/" + edition + "/indicators/assessments-within-45-days/");
      open.add("/editions/" + edition + "/scorecard/");
    }
    while (!open.isEmpty()) {
      String address = open.poll();
      if (answers.containsKey(address)) {
        continue;
      }
      String plain = host.answer(address, "identity");
      answers.put(address, plain + host.answer(address, "gzip"));
      Matcher found = ADDRESS.matcher(plain);
      while (found.find()) {
        open.add(URI.create("http://portal" + address).resolve(found.group(1)).getPath());
      }
    }
    return answers;
  }
}
