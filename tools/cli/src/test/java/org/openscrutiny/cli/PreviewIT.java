package org.openscrutiny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./portal preview` as an officer uses it: the real site, a release under embargo, and a browser.
final class PreviewIT {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));
  private static final String PAGE = "/indicators/permanent-exclusions/";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void aReleaseUnderEmbargoIsShownToItsOfficerAndToNobodyElseAndLeavesNothing()
      throws IOException, InterruptedException {
    Path site = PROJECT.resolve("static-site");
    HostProcess.needed(site.resolve("node_modules"), "run: npm ci --prefix static-site");
    HostProcess.needed(site.resolve("dist/site.css"), "run: npm --prefix static-site run build");
    Path project =
        HostProcess.project(
            Files.createDirectory(folder.resolve("project")), site, PROJECT.resolve("portal.json"));
    Path releases = Files.createDirectory(folder.resolve("releases"));
    copy("attendance", releases, "2024-12-12T09:30:00");
    copy("exclusions", releases, "2099-01-01T09:30:00");
    Path data = folder.resolve("data");
    try (var host = HostProcess.start(project, data, releases).ready()) {
      CommandLineRun shown =
          CommandLineRun.of(
              "preview", "exclusions", "--minutes", "0", "--by", "A", "--data", data.toString());
      assertThat(shown.status()).as(shown.out() + shown.err()).isZero();
      assertThat(shown.out())
          .contains("exclusions", "Only this machine shows it", "http://127.0.0.1:");
      assertThat(left(data)).isEmpty();

      CommandLineRun none =
          CommandLineRun.of("preview", "no-such-release", "--data", data.toString());
      assertThat(none.status()).isEqualTo(1);
      assertThat(none.out()).contains("no-such-release");

      Process preview = preview(data);
      try (BufferedReader lines = preview.inputReader()) {
        URI address =
            lines
                .lines()
                .filter(line -> line.startsWith("http://127.0.0.1:"))
                .map(URI::create)
                .findFirst()
                .orElseThrow();
        assertThat(get(address.resolve(PAGE), "").statusCode()).isEqualTo(403);
        HttpResponse<String> opened = get(address, "");
        assertThat(opened.statusCode()).isEqualTo(303);
        String cookie =
            opened.headers().firstValue("set-cookie").orElseThrow().replaceFirst(";.*", "");
        HttpResponse<String> page = get(address.resolve(PAGE), cookie);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("It is not public", "Permanent exclusions");
        assertThat(page.headers().firstValue("cache-control")).contains("no-store");
        assertThat(host.get(PAGE)).doesNotContain("It is not public").contains("Page not found");
      } finally {
        preview.destroyForcibly().waitFor();
      }
      assertThat(left(data)).isNotEmpty();
      assertThat(CommandLineRun.of("history", "--data", data.toString()).out()).contains("preview");
    }
    try (var host = HostProcess.start(project, data, releases).ready()) {
      assertThat(left(data)).isEmpty();
      assertThat(host.get("/api/v1/editions")).contains("\"current\":1");
    }
  }

  /// In a process of its own, so that it can be killed.
  private static Process preview(Path data) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dportal.root=" + PROJECT,
            "-cp",
            PROJECT.resolve("tools/cli/target/classes")
                + ":"
                + PROJECT.resolve("tools/cli/target/lib")
                + "/*",
            "org.openscrutiny.cli.Portal",
            "preview",
            "exclusions",
            "--data",
            data.toString())
        .redirectErrorStream(true)
        .start();
  }

  private static HttpResponse<String> get(URI address, String cookie)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address);
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /// The objects in the bucket of previews.
  private static List<Path> left(Path data) throws IOException {
    try (Stream<Path> all = Files.walk(data.resolve("s3/previewbucket"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private static void copy(String dataset, Path into, String publishAt) throws IOException {
    Path target = Files.createDirectory(into.resolve(dataset));
    try (Stream<Path> files = Files.list(PROJECT.resolve("events/releases").resolve(dataset))) {
      files.forEach(file -> {
        try {
          Files.copy(file, target.resolve(file.getFileName().toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
    Path description = target.resolve("release.json");
    Files.writeString(
        description,
        Files.readString(description)
            .replaceFirst("\"publishAt\": *\"[^\"]*\"", "\"publishAt\": \"" + publishAt + "\""));
  }
}
