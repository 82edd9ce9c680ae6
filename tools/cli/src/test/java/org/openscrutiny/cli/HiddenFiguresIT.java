package org.openscrutiny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.leaks.ConferenceReleaseBuilder;
import org.openscrutiny.localaws.runtime.FreePort;
import org.openscrutiny.opendata.MemoryFiles;

/// All the way, from the bucket to the pages: two releases that differ in a hidden figure only
/// leave the same answers, pages and lines of log behind, to the byte.
final class HiddenFiguresIT {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));
  private static final Path SITE = PROJECT.resolve("static-site");
  private static final List<String> INDICATORS =
      List.of(
          "initial-conferences",
          "initial-conferences-in-time",
          "initial-conferences-in-time-percentage");
  private static final List<String> AREAS = List.of("E06000045", "E06000044", "E08000035");

  /// The time of a run, its port, how long something took, and the names that only the run has. The
  /// publication's own day is a name of the run too.
  private static final String OF_THE_RUN =
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[.\\d]*Z"
          + "|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"
          + "|localhost:\\d+|127\\.0\\.0\\.1:\\d+|/tmp/[^\\s\"]*|\\d{8}T\\d{9}"
          + "|[0-9a-f]{8}-[0-9a-f-]{27}|[\\d.,]+ (ms|MB|s)\\b"
          + "|\\d{1,2} [A-Z][a-z]+ 20(2[6-9]|[3-9]\\d)";

  @TempDir private Path folder;

  /// The same for both: pages and their pictures name their own address.
  private int port;

  @Test
  void aHiddenFigureIsTheSameOutsideWhateverItIs() throws IOException, InterruptedException {
    HostProcess.needed(SITE.resolve("node_modules"), "run: npm ci --prefix static-site");
    HostProcess.needed(SITE.resolve("dist/site.css"), "run: npm --prefix static-site run build");

    port = FreePort.find();
    Map<String, String> two = outside("two", ConferenceReleaseBuilder.withLateGirls(2));
    Map<String, String> four = outside("four", ConferenceReleaseBuilder.withLateGirls(4));

    assertThat(two)
        .containsKeys(
            "page editions/1/indicators/initial-conferences-in-time/index.html",
            "page editions/1/areas/E08000035/index.html",
            "answer /api/v1/editions/1/datasets/conferences/data.csv gzip");
    assertThat(two.get("log")).contains("accepted as a release of conferences", "refused");
    assertThat(four.keySet()).isEqualTo(two.keySet());
    two.forEach((what, text) -> assertThat(four.get(what)).as(what).isEqualTo(text));
  }

  /// Everything that is seen of a portal with one release, and of one that is refused.
  private Map<String, String> outside(String name, ConferenceReleaseBuilder conferences)
      throws IOException, InterruptedException {
    Path own = Files.createDirectory(folder.resolve(name));
    Path releases = Files.createDirectory(own.resolve("releases"));
    write(conferences.files(), releases.resolve("conferences"));
    Path project =
        HostProcess.project(
            Files.createDirectory(own.resolve("project")), SITE, PROJECT.resolve("portal.json"));
    try (var host = HostProcess.start(port, project, own.resolve("data"), releases).ready()) {
      for (String area : AREAS.subList(1, AREAS.size())) {
        while (!host.get("/areas/" + area + "/").contains("These are the figures of edition")) {
          host.awaitLine("area rendered");
        }
      }
      var seen = new TreeMap<String, String>();
      answers(host, seen);
      host.site().forEach((page, text) -> seen.put("page " + page, ofAnyRun(text)));
      refuse(host, own, conferences);
      seen.put(
          "log",
          host.seen().stream()
              // The clock says so once a minute, however long the machine takes for the rest.
              .filter(line -> !line.contains("Nothing is due"))
              .map(HiddenFiguresIT::ofAnyRun)
              .sorted()
              .collect(Collectors.joining("\n")));
      return seen;
    }
  }

  private static void answers(HostProcess host, Map<String, String> seen)
      throws IOException, InterruptedException {
    for (String path : paths()) {
      for (String encoding : List.of("gzip", "identity")) {
        seen.put("answer " + path + " " + encoding, host.answer(path, encoding));
      }
    }
    // These two say when they were published, which no two portals do in the same second.
    for (String path : List.of("/api/v1/editions", "/api/v1/editions/1")) {
      seen.put("answer " + path, ofAnyRun(host.get(path)));
    }
  }

  private static List<String> paths() {
    var paths = new ArrayList<String>();
    String base = "/api/v1/editions/1";
    paths.addAll(
        List.of(
            base + "/indicators",
            base + "/indicators?topic=child-protection",
            base + "/areas",
            base + "/datasets/conferences",
            base + "/datasets/conferences/quality",
            base + "/datasets/conferences/data.csv"));
    for (String area : AREAS) {
      paths.add(base + "/areas/" + area);
      paths.add(base + "/areas/" + area + "/scorecard.csv");
    }
    for (String indicator : INDICATORS) {
      String indicators = base + "/indicators/" + indicator + "/areas";
      paths.add(indicators);
      paths.add(indicators + "?period=2024-09");
      AREAS.forEach(area -> paths.add(indicators + "/" + area));
    }
    return paths;
  }

  /// More meetings in time than meetings, in another place.
  private static void refuse(HostProcess host, Path own, ConferenceReleaseBuilder conferences)
      throws IOException, InterruptedException {
    var leeds = new ConferenceReleaseBuilder.Cell("Leeds", "2024 October", "Girls", false);
    MemoryFiles spoilt = conferences.copy().set(leeds, 77).files();
    write(spoilt, own.resolve("data/incoming/spoilt"));
    host.awaitLine("refused");
    String place = host.awaitLine("conferences.csv, row");
    assertThat(place).doesNotContain("77");
  }

  private static void write(MemoryFiles files, Path release) throws IOException {
    Path draft = Files.createDirectory(release.resolveSibling("." + release.getFileName()));
    for (String name : files.names()) {
      try (var bytes = files.open(name)) {
        Files.copy(bytes, draft.resolve(name));
      }
    }
    Files.move(draft, release);
  }

  private static String ofAnyRun(String text) {
    return text.replaceAll(OF_THE_RUN, "…");
  }
}
