package org.openscrutiny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.opendata.OfficialData;

/// The same portal, the same figures, another `portal.json`: nothing of the first council is left
/// in the second one's, but its pages among those of all councils.
final class SecondCouncilIT {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));
  private static final Path SITE = PROJECT.resolve("static-site");
  private static final Path OFFICIAL = PROJECT.resolve("shared/src/test/resources/official");
  private static final String FILE = "cla_number_and_rate_per_10k_children.csv.gz";

  @TempDir private Path folder;

  @Test
  void thePagesAreThoseOfTheCouncilThatItsFileNames() throws IOException, InterruptedException {
    Path sample = OFFICIAL.resolveSibling("official-samples");
    thePagesAreOf(
        Files.newInputStream(sample.resolve(FILE.replaceFirst("\\.gz$", ""))), "268", "475");
  }

  @Test
  @Tag("official-data")
  void theSameWithTheFiguresOfTheDepartment() throws IOException, InterruptedException {
    Path official = OfficialData.folder("official").resolve(FILE);
    thePagesAreOf(new GZIPInputStream(Files.newInputStream(official)), "1,498", "460");
  }

  /// @param official the file of children looked after
  /// @param ofLeeds the newest figure of Leeds in it
  /// @param ofSouthampton the newest figure of Southampton in it
  private void thePagesAreOf(InputStream official, String ofLeeds, String ofSouthampton)
      throws IOException, InterruptedException {
    HostProcess.needed(SITE.resolve("node_modules"), "run: npm ci --prefix static-site");
    HostProcess.needed(SITE.resolve("dist/site.css"), "run: npm --prefix static-site run build");
    Path releases = Files.createDirectory(folder.resolve("releases"));
    copy(PROJECT.resolve("events/releases/attendance"), releases.resolve("attendance"));
    officialFigures(official, releases.resolve("looked-after-children"));
    Path leeds = PROJECT.resolve("tools/cli/src/test/resources/leeds/portal.json");
    Path project =
        HostProcess.project(Files.createDirectory(folder.resolve("project")), SITE, leeds);

    String catalogue = catalogue(folder.resolve("catalogue")).toString();

    try (var host =
        HostProcess.start(project, folder.resolve("data"), releases, "--catalogue", catalogue)
            .ready()) {
      assertThat(host.get("/"))
          .contains("How are children doing in Leeds?")
          .contains(">Leeds City Council<")
          .doesNotContain("in Southampton");
      assertThat(host.get("/indicators/looked-after-children/"))
          .contains(ofLeeds)
          .contains("Leeds");

      while (!host.get("/areas/E06000045/").contains("Children and families in Southampton")) {
        host.awaitLine("area rendered");
      }
      assertThat(host.get("/areas/")).contains("href=\"/areas/E06000045/\"");
      assertThat(host.get("/areas/E06000045/indicators/looked-after-children/"))
          .contains(ofSouthampton)
          .contains(
              "See this for <a class=\"govuk-link\""
                  + " href=\"/indicators/looked-after-children/\">Leeds<");
      assertThat(host.get("/editions/1/areas/E06000045/indicators/looked-after-children/"))
          .contains("will not change");
    }
  }

  /// The rows of England, Leeds and Southampton, so that two councils are rendered and not 150.
  private static void officialFigures(InputStream official, Path release) throws IOException {
    copy(OFFICIAL.resolve("looked-after-children"), release);
    try (var rows = new BufferedReader(new InputStreamReader(official, StandardCharsets.UTF_8));
        var few = new GZIPOutputStream(Files.newOutputStream(release.resolve(FILE)))) {
      for (String row : rows.lines().toList()) {
        if (row.matches(".*(time_period|,National,|E08000035|E06000045).*")) {
          few.write((row + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  /// The project's indicators, and those that only the official figures have.
  private static Path catalogue(Path both) throws IOException {
    var json = new ObjectMapper();
    copy(PROJECT.resolve("catalogue"), both);
    ObjectNode topics = (ObjectNode) json.readTree(both.resolve("topics.json").toFile());
    Path more = OFFICIAL.resolve("catalogue");
    json.readTree(more.resolve("topics.json").toFile())
        .get("topics")
        .forEach(topics.withArray("topics")::add);
    Files.writeString(both.resolve("topics.json"), topics.toString());
    Files.copy(more.resolve("school.json"), both.resolve("school.json"));
    return both;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName().toString()));
      }
    }
  }
}
