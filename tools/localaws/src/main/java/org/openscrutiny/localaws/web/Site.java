package org.openscrutiny.localaws.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.openscrutiny.localaws.runtime.Http;
import org.openscrutiny.localaws.storage.LocalS3;
import org.openscrutiny.localaws.web.PageVersions.Target;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/// The pages in the site bucket, as the distribution of the template serves them.
final class Site {
  private static final int LONGEST_KEY = 1_000;
  private static final int LONGEST_PART = 200;
  private static final byte[] NOTHING = {};
  private static final byte[] NOT_YET =
      "There is no page here yet.".getBytes(StandardCharsets.UTF_8);

  private final LocalS3 s3;
  private final String bucket;
  private final PageVersions versions;

  Site(LocalS3 s3, String bucket, PageVersions versions) {
    this.s3 = s3;
    this.bucket = bucket;
    this.versions = versions;
  }

  void serve(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      headers.set("Allow", "GET, HEAD");
      Http.send(exchange, 405, NOTHING);
      return;
    }
    String path = exchange.getRequestURI().getPath();
    if (!isKey(path.substring(1) + (path.endsWith("/") ? "index.html" : ""))) {
      notFound(exchange);
      return;
    }
    switch (versions.of(exchange.getRequestURI().getRawPath())) {
      case Target.Redirect(String folder) -> {
        headers.set("Location", folder);
        Http.send(exchange, 308, NOTHING);
      }
      case Target.Body(String json) -> {
        headers.set("Content-Type", "application/json");
        headers.set("Cache-Control", "no-store");
        Http.send(exchange, 200, json.getBytes(StandardCharsets.UTF_8));
      }
      case Target.PageObject(String key) -> {
        Optional<ResponseBytes<GetObjectResponse>> page =
            isKey(key) ? s3.find(bucket, key) : Optional.empty();
        if (page.isPresent()) {
          send(exchange, status(page.get().response()), key, page.get());
        } else {
          notFound(exchange);
        }
      }
    }
  }

  /// What `GonePages` in the template makes of the metadata of a page that was taken down.
  private static int status(GetObjectResponse about) {
    return "410".equals(about.metadata().get("status")) ? 410 : 200;
  }

  /// Whether a page could have this key: the server behind the bucket keeps each as a file.
  private static boolean isKey(String key) {
    return key.length() <= LONGEST_KEY
        && key.chars().noneMatch(Character::isISOControl)
        && Arrays.stream(key.split("/", -1))
            .allMatch(part ->
                !part.isEmpty()
                    && !part.equals(".")
                    && !part.equals("..")
                    && part.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PART);
  }

  private void notFound(HttpExchange exchange) throws IOException {
    Optional<ResponseBytes<GetObjectResponse>> page = s3.find(bucket, "404.html");
    if (page.isPresent()) {
      send(exchange, 404, "404.html", page.get());
    } else {
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      Http.send(exchange, 404, NOT_YET);
    }
  }

  private static void send(
      HttpExchange exchange, int status, String key, ResponseBytes<GetObjectResponse> object)
      throws IOException {
    GetObjectResponse about = object.response();
    Headers headers = exchange.getResponseHeaders();
    String type = MediaTypes.of(key, Objects.requireNonNullElse(about.contentType(), ""));
    boolean gzip = MediaTypes.isText(type) && Negotiation.allowsGzip(exchange.getRequestHeaders());
    // The strong tag is of the uncompressed bytes, so compressed ones get a weak tag.
    String tag = (gzip ? "W/" : "") + about.eTag();
    headers.set("Content-Type", type);
    headers.set("ETag", tag);
    headers.set("Vary", "Accept-Encoding");
    Optional.ofNullable(about.cacheControl()).ifPresent(kept -> headers.set("Cache-Control", kept));
    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
    if (status == 200 && known != null && known.contains(about.eTag())) {
      Http.send(exchange, 304, NOTHING);
      return;
    }
    byte[] body = object.asByteArrayUnsafe();
    if (gzip) {
      headers.set("Content-Encoding", "gzip");
      body = gzip(body);
    }
    Http.send(exchange, status, body);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }
}
