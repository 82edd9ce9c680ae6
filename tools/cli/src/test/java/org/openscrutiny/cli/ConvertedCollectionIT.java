package org.openscrutiny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.opendata.OfficialData;

/// A collection of two councils on its whole way: converted, taken in with the catalogue made for
/// it, published and rendered. Only child protection, so that it takes seconds; the whole of
/// England goes the same way.
final class ConvertedCollectionIT {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));
  private static final Path SITE = PROJECT.resolve("static-site");
  private static final String DATA = "bds_long_0__exported.csv.gz";
  private static final String CUT =
      "Short Desc,.*|CPP_.*,(England|South East|Yorkshire and The Humber|Leeds|Southampton),.*";

  @TempDir private Path folder;

  @Test
  void everyCouncilOfItHasItsPagesAndTheReleaseItsQuality()
      throws IOException, InterruptedException {
    Path sample = PROJECT.resolve("shared/src/test/resources/official-samples/lait");
    itHasItsPages(
        Files.newInputStream(sample.resolve("collection.csv")), sample.resolve("dictionary.csv"));
  }

  @Test
  @Tag("official-data")
  void theSameWithThePublishedCollection() throws IOException, InterruptedException {
    Path lait = OfficialData.folder("lait");
    itHasItsPages(
        new GZIPInputStream(Files.newInputStream(lait.resolve(DATA))),
        lait.resolve("lait_data_dictionary.csv.gz"));
  }

  private void itHasItsPages(InputStream collection, Path dictionary)
      throws IOException, InterruptedException {
    HostProcess.needed(SITE.resolve("node_modules"), "run: npm ci --prefix static-site");
    HostProcess.needed(SITE.resolve("dist/site.css"), "run: npm --prefix static-site run build");
    Path converted = folder.resolve("converted");
    convert(collection, dictionary, converted);
    Path releases = Files.createDirectory(folder.resolve("releases"));
    Files.move(converted.resolve("release"), releases.resolve("lait"));
    Path project =
        HostProcess.project(
            Files.createDirectory(folder.resolve("project")), SITE, PROJECT.resolve("portal.json"));
    String catalogue = converted.resolve("catalogue").toString();

    try (var host =
        HostProcess.start(project, folder.resolve("data"), releases, "--catalogue", catalogue)
            .ready()) {
      assertThat(host.seen()).anyMatch(line -> line.contains("lait: accepted as a release"));
      assertThat(host.get("/indicators/lait-cpp-num/"))
          .contains("Local Authority Interactive Tool")
          .contains("Southampton");
      assertThat(host.get("/api/v1/editions/1/datasets/lait/quality"))
          .contains("\"dataset\":\"lait\"")
          .contains("\"outcome\":\"accepted\"");

      // The pages of all councils are shown together, once the last of them is rendered.
      while (!host.get("/areas/E08000035/").contains("Children and families in Leeds")) {
        host.awaitLine("area rendered");
      }
      assertThat(host.get("/areas/")).contains("href=\"/areas/E08000035/\"");
      assertThat(host.get("/areas/E08000035/indicators/lait-cpp-num/")).contains("Leeds");
    }
  }

  /// In a process of its own, as people do it.
  private void convert(InputStream collection, Path dictionary, Path converted)
      throws IOException, InterruptedException {
    Path cut = folder.resolve(DATA);
    try (var rows = new BufferedReader(new InputStreamReader(collection, StandardCharsets.UTF_8));
        var few = new GZIPOutputStream(Files.newOutputStream(cut))) {
      for (String row : rows.lines().filter(each -> each.matches(CUT)).toList()) {
        few.write((row + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    Path says = folder.resolve("conversion.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.openscrutiny.cli.Portal",
                "convert",
                "lait",
                cut.toString(),
                dictionary.toString(),
                converted.toString())
            .redirectErrorStream(true)
            .redirectOutput(says.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(says)).isZero();
  }
}
