package org.openscrutiny.localaws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A host that is running in another process, as the commands for it see it.
///
/// @param data its folder of state
/// @param site where readers find it, without the slash at its end
/// @param control where it takes Lambda's Invoke API
/// @param s3 where its buckets are
public record RunningPortal(Path data, String site, URI control, URI s3) {
  static final String FILE = "host.json";

  private static final Duration TO_TAKE = Duration.ofMinutes(2);

  /// A publication of all of England takes minutes.
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /// @throws IllegalStateException when nothing is running on the folder
  public static RunningPortal on(Path data) throws IOException {
    try {
      JsonNode host = new ObjectMapper().readTree(Files.readString(data.resolve(FILE)));
      String site = host.path("site").asText().replaceAll("/$", "");
      return new RunningPortal(
          data,
          site,
          URI.create(host.path("control").asText()),
          URI.create(host.path("s3").asText()));
    } catch (NoSuchFileException e) {
      throw new IllegalStateException(
          "nothing is running on %s; start it with ./portal run".formatted(data), e);
    }
  }

  /// Invokes a function with an event.
  ///
  /// @return what it answers
  /// @throws IOException when the host does not answer, or the function fails
  public String invoke(String function, byte[] event) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                control.resolve("/2015-03-31/functions/" + function + "/invocations"))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(event))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException("%s failed: %s".formatted(function, answer.body()));
      }
      return answer.body();
    }
  }

  /// Hands over a release: a copy of it appears in the folder that the host watches, all at once.
  ///
  /// @param release a folder with a `release.json`, or a zip of one
  /// @return the name under which it was handed over
  public String handOver(Path release) throws IOException {
    Path source = release.toRealPath();
    String name = Objects.requireNonNull(source.getFileName()).toString();
    Path incoming = Files.createDirectories(data.resolve("incoming"));
    Path draft = incoming.resolve("." + name);
    delete(draft);
    copy(source, draft);
    delete(incoming.resolve(name));
    Files.move(draft, incoming.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    return name;
  }

  /// Waits until the host has taken what was handed over.
  ///
  /// @return why it has not; empty when it has
  public Optional<String> awaitTaken(String name) throws IOException, InterruptedException {
    Instant until = Instant.now().plus(TO_TAKE);
    while (Files.exists(data.resolve("incoming").resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      JsonNode reason = status().path("incoming").path(name);
      if (reason.isTextual()) {
        return Optional.of(reason.asText());
      }
      if (Instant.now().isAfter(until)) {
        return Optional.of("is not taken; the running portal does not say why");
      }
      Thread.sleep(Duration.ofMillis(200));
    }
    return Optional.empty();
  }

  /// What the host says about itself: `incoming`, what is dropped and not taken, with the reason of
  /// each; `undelivered`, how many events are still to be handled.
  public JsonNode status() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(control.resolve("/status")).timeout(Duration.ofSeconds(30)).build();
    try (var http = HttpClient.newHttpClient()) {
      return new ObjectMapper()
          .readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
  }

  /// Whether the host would take it: a folder with a `release.json`, or a zip.
  public static boolean isRelease(Path path) {
    return Releases.isRelease(path);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        Files.copy(each, to.resolve(from.relativize(each).toString()), LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, IOException failure)
              throws IOException {
            Files.delete(emptied);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
