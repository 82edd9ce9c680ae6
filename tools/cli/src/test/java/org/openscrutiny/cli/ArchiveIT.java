package org.openscrutiny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
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
class ArchiveIT {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));
  private static final Pattern ADDRESS =
      Pattern.compile("(?:href=|src=|\"href\":)\"([./][^\"#?]*)\"");

  @TempDir private Path folder;

  @Test
  void anImportedPortalAnswersAsTheExportedOneToTheByte() throws Exception {
    Path site = PROJECT.resolve("static-site");
    HostProcess.needed(site.resolve("node_modules"), "./portal run installs it");
    Path project =
        HostProcess.project(
            Files.createDirectory(folder.resolve("project")), site, PROJECT.resolve("portal.json"));
    Path releases = Files.createDirectory(folder.resolve("releases"));
    for (String each :
        List.of("childrens-services-monthly", "corrected-childrens-services-monthly")) {
      copy(PROJECT.resolve("events/releases").resolve(each), releases.resolve(each));
    }
    Path data = folder.resolve("data");
    Map<String, String> exported;
    try (var host = HostProcess.start(project, data, releases).ready()) {
      host.awaitAnswer("/edition.json", "{\"edition\":2}");
      exported = everything(host);
    }
    assertThat(exported)
        .containsKeys(
            "/",
            "/feed.xml",
            "/changes/",
            "/editions/1/indicators/assessments-within-45-days/",
            "/api/v1/editions/1/datasets/childrens-services-monthly/data.csv",
            "/api/v1/editions/2/areas/E06000045/revisions");
    Path archive = folder.resolve("portal.zip");
    assertThat(run("export", archive, data)).contains("has the portal, in ");

    Path other = folder.resolve("other");
    assertThat(run("import", archive, other)).contains("has a portal now");

    Path none = Files.createDirectory(folder.resolve("none"));
    try (var host = HostProcess.start(project, other, none).ready()) {
      Map<String, String> imported = everything(host);
      assertThat(imported.keySet()).isEqualTo(exported.keySet());
      exported.forEach(
          (address, answer) -> assertThat(imported.get(address)).as(address).isEqualTo(answer));
      assertThat(host.invoke("PublishFunction", "publish-operator.json"))
          .isEqualTo("{\"outcome\":\"nothing-due\",\"edition\":2}");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path each : files.toList()) {
        Files.copy(each, to.resolve(each.getFileName()));
      }
    }
  }

  private static String run(String command, Path archive, Path data) {
    CommandLineRun run = CommandLineRun.of(command, archive.toString(), "--data", data.toString());
    assertThat(run.status()).as(run.out() + run.err()).isZero();
    return run.out();
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
      String answer = host.answer(address, "gzip") + host.answer(address, "identity");
      answers.put(address, answer);
      Matcher found = ADDRESS.matcher(answer);
      while (found.find()) {
        open.add(URI.create("http://portal" + address).resolve(found.group(1)).getPath());
      }
    }
    return answers;
  }
}
