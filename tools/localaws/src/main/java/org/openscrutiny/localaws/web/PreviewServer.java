package org.openscrutiny.localaws.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.openscrutiny.localaws.runtime.Http;
import org.openscrutiny.localaws.web.PageVersions.Target;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// Shows an edition that is not public, on this machine alone. Whoever wants to see it needs the
/// address with its key; other users and other programs of the machine, and pages of web sites that
/// are open in a browser on it, get 403.
///
/// A page or a document that the edition changes comes from the preview, and whatever it leaves as
/// it is from the public portal. Nothing may be kept by a browser.
public final class PreviewServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));
  private static final String COOKIE = "preview=";
  private static final List<String> PASSED_ON =
      List.of("content-type", "location", "content-disposition");
  private static final String NOT_PART =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Not part of the preview</title></head>
      <body><h1>Not part of the preview</h1>
      <p>The edition changes this page of another council. Such pages are written when the edition is
      published.</p><p><a href="/">To the preview</a></p></body></html>
      """;

  private final PreviewObjects objects;
  private final URI portal;
  private final int edition;
  private final String banner;
  private final PageVersions versions;
  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpServer server;

  private PreviewServer(int port, PreviewObjects objects, URI portal) throws IOException {
    this.objects = objects;
    this.portal = portal;
    JsonNode about = JSON.readTree(required("preview.json"));
    this.edition = about.path("edition").asInt();
    this.banner = banner(edition, Instant.parse(about.path("publishedAt").asText()));
    Map<String, String> values = JSON.readValue(required("key-values.json"), MAP);
    this.versions = new PageVersions(key -> Optional.ofNullable(values.get(key)));
    this.server =
        Http.serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), this::serve);
  }

  /// @param port 0 for any that is free
  /// @param objects a preview that is rendered
  /// @param portal where the public portal is
  public static PreviewServer start(int port, PreviewObjects objects, URI portal)
      throws IOException {
    return new PreviewServer(port, objects, portal);
  }

  /// Where it is seen, with its key.
  public String address() {
    return "http://127.0.0.1:%d/%s/".formatted(server.getAddress().getPort(), objects.preview());
  }

  @Override
  public void close() {
    server.stop(0);
    http.close();
  }

  private byte[] required(String name) {
    return objects
        .find(name)
        .orElseThrow(() -> new IllegalStateException("The preview has no " + name))
        .asByteArrayUnsafe();
  }

  private void serve(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Cache-Control", "no-store");
    headers.set("X-Robots-Tag", "noindex, nofollow");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "no-referrer");
    String path = exchange.getRequestURI().getRawPath();
    String method = exchange.getRequestMethod();
    if (!Http.isFromThisMachine(exchange) || !(method.equals("GET") || method.equals("HEAD"))) {
      refuse(exchange);
    } else if (path.equals("/" + objects.preview() + "/")) {
      headers.set("Set-Cookie", COOKIE + objects.preview() + "; HttpOnly; SameSite=Strict; Path=/");
      headers.set("Location", "/");
      Http.send(exchange, 303, new byte[0]);
    } else if (!hasKey(exchange)) {
      refuse(exchange);
    } else if (path.startsWith("/api/")) {
      document(exchange);
    } else {
      page(exchange, path);
    }
  }

  private static void refuse(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    Http.send(
        exchange,
        403,
        "Open the address that ./portal preview has printed.".getBytes(StandardCharsets.UTF_8));
  }

  private boolean hasKey(HttpExchange exchange) {
    return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
        .flatMap(header -> Arrays.stream(header.split(";", -1)))
        .map(String::strip)
        .anyMatch((COOKIE + objects.preview())::equals);
  }

  private void page(HttpExchange exchange, String path) throws IOException {
    switch (versions.of(path)) {
      case Target.Redirect(String folder) -> {
        exchange.getResponseHeaders().set("Location", folder);
        Http.send(exchange, 308, new byte[0]);
      }
      case Target.Body(String json) -> {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        Http.send(exchange, 200, json.getBytes(StandardCharsets.UTF_8));
      }
      case Target.PageObject(String key) -> {
        Optional<ResponseBytes<GetObjectResponse>> found = objects.find("pages/" + key);
        if (found.isPresent()) {
          GetObjectResponse about = found.get().response();
          String type = MediaTypes.of(key, Objects.requireNonNullElse(about.contentType(), ""));
          int status = "410".equals(about.metadata().get("status")) ? 410 : 200;
          send(exchange, status, type, found.get().asByteArrayUnsafe());
        } else if (key.startsWith("editions/%d/".formatted(edition))) {
          send(
              exchange, 404, "text/html; charset=utf-8", NOT_PART.getBytes(StandardCharsets.UTF_8));
        } else {
          passOn(exchange, exchange.getRequestURI().toString());
        }
      }
    }
  }

  private void document(HttpExchange exchange) throws IOException {
    Optional<PreviewedDocument> asked = PreviewedDocument.of(exchange.getRequestURI(), edition);
    if (asked.isEmpty()) {
      passOn(exchange, exchange.getRequestURI().toString());
      return;
    }
    Optional<ResponseBytes<GetObjectResponse>> found =
        objects.find("documents/" + asked.get().name() + ".gz");
    if (found.isEmpty()) {
      // What the edition leaves as it is.
      passOn(exchange, asked.get().before());
      return;
    }
    String type = Objects.requireNonNullElse(found.get().response().contentType(), "");
    byte[] gzip = found.get().asByteArrayUnsafe();
    if (asked.get().compressed()) {
      send(exchange, 200, "application/gzip", gzip);
    } else {
      try (var body = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
        send(exchange, 200, type, body.readAllBytes());
      }
    }
  }

  private void passOn(HttpExchange exchange, String address) throws IOException {
    var request =
        HttpRequest.newBuilder(portal.resolve(address))
            .timeout(PATIENCE)
            .header("Accept-Encoding", "identity")
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      for (String header : PASSED_ON) {
        answer
            .headers()
            .firstValue(header)
            .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
      }
      send(
          exchange,
          answer.statusCode(),
          answer.headers().firstValue("content-type").orElse("text/plain"),
          answer.body());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("The public portal did not answer in time", interrupted);
    }
  }

  private void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    Http.send(exchange, status, type.startsWith("text/html") ? withBanner(body) : body);
  }

  private byte[] withBanner(byte[] html) {
    return new String(html, StandardCharsets.UTF_8)
        .replaceFirst("(<body[^>]*>)", "$1" + banner)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String banner(int edition, Instant moment) {
    return """
    <div class="preview" role="region" aria-label="Preview"><div class="govuk-width-container">\
    <p class="preview__edition"><span class="preview__tag">Preview</span>Edition %d, as it would be on %s.</p>\
    <p class="preview__embargo">It is not public: only this computer shows it. Figures under embargo must not be passed on.</p>\
    </div></div>\
    """
        .formatted(edition, MOMENT.format(moment));
  }
}
