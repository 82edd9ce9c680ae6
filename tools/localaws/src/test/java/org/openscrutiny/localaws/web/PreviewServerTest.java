package org.openscrutiny.localaws.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openscrutiny.localaws.storage.LocalS3;

/// Who sees a preview, and what of it comes from where.
class PreviewServerTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";
  private static final String COOKIE = "preview=" + KEY;

  @TempDir private Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private LocalS3 s3;
  private HttpServer portal;
  private PreviewObjects objects;
  private PreviewServer server;

  @BeforeEach
  void start() throws IOException {
    s3 = LocalS3.start(folder.resolve("s3"), (_, _) -> {});
    s3.createBucket("previewbucket");
    put("preview.json", "{\"edition\":2,\"publishedAt\":\"2026-12-01T09:30:00Z\"}".getBytes(UTF_8));
    put("key-values.json", "{\"current\":\"2\",\"/about/\":\"1\"}".getBytes(UTF_8));
    put("pages/editions/2/index.html", "<body class=\"b\"><p>Next</p></body>".getBytes(UTF_8));
    put("documents/edition.gz", gzip("{\"edition\":2}"));
    put("ready", "\n".getBytes(UTF_8));
    portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    portal.createContext(
        "/",
        exchange -> {
          byte[] body = ("public " + exchange.getRequestURI()).getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    portal.start();
    objects = PreviewObjects.here(URI.create(s3.address()), KEY);
    server =
        PreviewServer.start(
            0, objects, URI.create("http://127.0.0.1:" + portal.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    server.close();
    objects.close();
    portal.stop(0);
    s3.stop();
  }

  private void put(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("upload"), content);
    s3.upload("previewbucket", KEY + "/" + name, file);
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private HttpResponse<String> get(String path, String cookie)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server.address()).resolve(path))
            .header("Cookie", cookie)
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void theAddressWithItsKeyLetsABrowserIn() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/" + KEY + "/", "");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Set-Cookie"))
        .contains(COOKIE + "; HttpOnly; SameSite=Strict; Path=/");
  }

  @Test
  void whoHasNoKeyOrAnotherOneSeesNothing() throws IOException, InterruptedException {
    for (String cookie : new String[] {"", "preview=", "preview=" + KEY.replace('0', '1')}) {
      for (String path : new String[] {"/", "/api/v1/editions/2", "/about/"}) {
        HttpResponse<String> answer = get(path, cookie);

        assertThat(answer.statusCode()).as("%s with %s", path, cookie).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("Next", "public");
      }
    }
  }

  @Test
  void aPageSaysThatItIsAPreviewAndIsNotKept() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/", COOKIE);

    assertThat(answer.body())
        .startsWith("<body class=\"b\"><div")
        .contains("Edition 2, as it would be on 1 December 2026 at 09:30.", "It is not public")
        .endsWith("<p>Next</p></body>");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void whatTheEditionLeavesAsItIsComesFromThePublicPortal()
      throws IOException, InterruptedException {
    assertThat(get("/about/", COOKIE).body()).isEqualTo("public /about/");
    assertThat(get("/api/v1/editions/2/indicators/x", COOKIE).body())
        .isEqualTo("public /api/v1/editions/1/indicators/x");
    assertThat(get("/api/v1/editions/current", COOKIE).body()).isEqualTo("{\"edition\":2}");
  }

  /// A preview must not be changed or asked through a page of another site.
  @Test
  void onlyReadingIsAllowed() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(server.address()).resolve("/"))
            .header("Cookie", COOKIE)
            .POST(HttpRequest.BodyPublishers.ofString("x"))
            .build();

    assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void whatIsRemovedIsGone() throws IOException, InterruptedException {
    objects.delete();

    assertThat(objects.find("ready")).isEmpty();
    assertThat(s3.keys("previewbucket")).isEmpty();
    assertThat(get("/", COOKIE).body()).doesNotContain("Next");
  }
}
