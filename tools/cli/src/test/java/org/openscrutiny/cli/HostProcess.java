package org.openscrutiny.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openscrutiny.localaws.runtime.FreePort;

/// The host in a process of its own, as people start it, on a project folder in which the site may
/// be a stand-in.
final class HostProcess implements AutoCloseable {
  private static final Path PROJECT = Path.of(System.getProperty("portal.root"));
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /// A host that goes on talking without coming to the point has failed too.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final int port;
  private final Path data;
  private final Thread reading;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final List<String> seen = new ArrayList<>();

  private HostProcess(Process process, int port, Path data) {
    this.process = process;
    this.port = port;
    this.data = data;
    this.reading = Thread.ofPlatform().daemon().start(this::read);
  }

  /// Makes the project folder in which hosts are started.
  static Path project(Path folder) throws IOException {
    return project(
        folder,
        PROJECT.resolve("tools/cli/src/test/resources/static-site"),
        PROJECT.resolve("portal.json"));
  }

  /// The same with another site, or for another council.
  static Path project(Path folder, Path site, Path config) throws IOException {
    for (String each : List.of("template.yaml", "functions", "tools")) {
      Files.createSymbolicLink(folder.resolve(each), PROJECT.resolve(each));
    }
    Files.createSymbolicLink(folder.resolve("static-site"), site);
    Files.createSymbolicLink(folder.resolve("portal.json"), config);
    return folder;
  }

  /// Skipped where it isn't there, except in the CI run.
  static void needed(Path path, String advice) {
    if (!Files.exists(path)) {
      String why = "There is no %s; %s".formatted(path.normalize(), advice);
      assertThat(System.getenv("CI")).as(why).isNotEqualTo("true");
      System.out.println("SKIPPED " + why);
      Assumptions.abort(why);
    }
  }

  static HostProcess start(Path project, Path data, Path releases, String... more)
      throws IOException {
    return start(FreePort.find(), project, data, releases, more);
  }

  /// On a given port, which is a part of every page's own address.
  static HostProcess start(int port, Path project, Path data, Path releases, String... more)
      throws IOException {
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Dportal.root=" + project,
            "-cp",
            PROJECT.resolve("tools/cli/target/classes")
                + ":"
                + PROJECT.resolve("tools/cli/target/lib")
                + "/*",
            "org.openscrutiny.cli.Portal",
            "run",
            "--port",
            Integer.toString(port),
            "--data",
            data.toString(),
            "--releases",
            releases.toString());
    command.command().addAll(List.of(more));
    return new HostProcess(command.redirectErrorStream(true).start(), port, data);
  }

  /// Waits for a line that has this text, and answers with it.
  String awaitLine(String text) throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String line = lines.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (line == null) {
        throw new AssertionError("No line with \"" + text + "\" after " + seen);
      }
      seen.add(line);
      if (line.contains(text)) {
        return line;
      }
    }
  }

  HostProcess ready() throws InterruptedException {
    awaitLine("Open Scrutiny is at http://localhost:" + port + "/");
    return this;
  }

  List<String> seen() {
    return seen;
  }

  int port() {
    return port;
  }

  List<ProcessHandle> processes() {
    return process.descendants().toList();
  }

  /// Asks until the answer has this text.
  void awaitAnswer(String path, String text) throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!get(path).contains(text)) {
      assertThat(System.nanoTime()).as(path).isLessThan(until);
      Thread.sleep(Duration.ofMillis(200));
    }
  }

  String get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /// The answer as it is sent: its headers but for the date, and its body, compressed or not.
  String answer(String path, String encoding) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept-Encoding", encoding)
            .build();
    HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    var headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return answer.statusCode()
        + " "
        + headers
        + "\n"
        + new String(answer.body(), StandardCharsets.ISO_8859_1);
  }

  /// Invokes a function with a sample event.
  String invoke(String function, String event) throws IOException, InterruptedException {
    String host = Files.readString(data.resolve("host.json"));
    String control = host.replaceAll("(?s).*\"control\":\"([^\"]*)\".*", "$1");
    var request =
        HttpRequest.newBuilder(
                URI.create(control + "/2015-03-31/functions/" + function + "/invocations"))
            .POST(HttpRequest.BodyPublishers.ofFile(PROJECT.resolve("events").resolve(event)))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /// Everything in the bucket of the site.
  Map<String, String> site() throws IOException {
    Path bucket = data.resolve("s3/sitebucket");
    var files = new TreeMap<String, String>();
    try (Stream<Path> all = Files.walk(bucket)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        files.put(
            bucket.relativize(each).toString(),
            Files.readString(each, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /// Ends it as `kill -9` does, and answers with the processes that it had.
  List<ProcessHandle> kill() throws InterruptedException {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly().waitFor();
    return children;
  }

  /// Who gets which signal at a stop.
  enum Stop {
    /// As by `kill`.
    TERM_FOR_THE_HOST,
    /// As by a service manager.
    TERM_FOR_ALL,
    /// As by Ctrl-C in a terminal. A test that runs in the background has SIGINT ignored, and so
    /// has the host that it starts, which is therefore sent SIGTERM besides.
    INT_FOR_ALL
  }

  /// Sends it signals, and waits until it has ended.
  ///
  /// @return the processes that it had
  List<ProcessHandle> stop(Stop how) throws IOException, InterruptedException {
    List<ProcessHandle> children = process.descendants().toList();
    switch (how) {
      case TERM_FOR_THE_HOST -> signal("TERM", List.of());
      case TERM_FOR_ALL -> signal("TERM", children);
      case INT_FOR_ALL -> {
        signal("INT", children);
        signal("TERM", List.of());
      }
    }
    process.onExit().join();
    return children;
  }

  private void signal(String signal, List<ProcessHandle> others)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("kill", "-s", signal, Long.toString(process.pid())));
    others.forEach(each -> command.add(Long.toString(each.pid())));
    new ProcessBuilder(command).start().waitFor();
  }

  /// All lines of a host that has ended.
  List<String> rest() throws InterruptedException {
    reading.join();
    lines.drainTo(seen);
    return seen;
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private void read() {
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException closed) {
      // Java closes the stream when a killed process is gone.
      lines.add("(the host has ended)");
    }
  }
}
