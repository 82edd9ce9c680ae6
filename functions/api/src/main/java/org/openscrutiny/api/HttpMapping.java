package org.openscrutiny.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.openscrutiny.editions.Document;

/// Maps the result of a look-up to HTTP: status, headers, and the encoding of the body.
final class HttpMapping {
  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String FOR_A_MINUTE = "public, max-age=60";

  /// The largest body in bytes: a function's response may have 6 MB, and the body is in base64.
  private static final int LARGEST = 4_400_000;

  private HttpMapping() {}

  static HttpResponse of(HttpRequest request, LookupResult result) {
    HttpResponse response =
        switch (result) {
          case LookupResult.Fixed(Document document) -> document(request, document, FOR_EVER);
          case LookupResult.Compressed(Document document) -> compressed(request, document);
          case LookupResult.Changing(Document document) ->
              document(request, document, FOR_A_MINUTE);
          case LookupResult.Gone(Document notice) -> Problem.response(410, plain(notice), Map.of());
          case LookupResult.Moved(String location) -> moved(location);
          case LookupResult.Missing(String advice) ->
              Problem.response(404, "Not Found", advice, Map.of());
          case LookupResult.Malformed(String advice) ->
              Problem.response(400, "Bad Request", advice, Map.of());
          case LookupResult.Options _ -> options();
          case LookupResult.NotAllowed _ ->
              Problem.response(
                  405, "Method Not Allowed", "Only reading is possible.", Map.of("Allow", METHODS));
        };
    return request.method().equals("HEAD")
        ? new HttpResponse(response.status(), response.headers(), HttpResponse.NOTHING)
        : response;
  }

  private static HttpResponse document(
      HttpRequest request, Document document, String cacheControl) {
    boolean gzip = AcceptEncoding.allowsGzip(request.header("accept-encoding"));
    String tag = gzip ? EntityTag.gzip(document.etag()) : document.etag();
    Map<String, String> headers = headers(cacheControl, tag);
    headers.put("Vary", "Accept-Encoding");
    DownloadName.of(document)
        .ifPresent(name -> headers.put("Content-Disposition", disposition(name)));
    if (EntityTag.matches(request.header("if-none-match"), tag)) {
      return new HttpResponse(304, headers, HttpResponse.NOTHING);
    }
    headers.put("Content-Type", document.contentType());
    if (gzip) {
      headers.put("Content-Encoding", "gzip");
      return new HttpResponse(200, headers, document.gzip());
    }
    byte[] plain = plain(document);
    return plain.length <= LARGEST
        ? new HttpResponse(200, headers, plain)
        : tooLarge(request, document);
  }

  /// What can't be sent uncompressed is there as a compressed file, too.
  private static HttpResponse tooLarge(HttpRequest request, Document document) {
    if (document.name().endsWith("/data.csv")) {
      var headers = new HashMap<>(moved(request.path() + ".gz").headers());
      headers.put("Vary", "Accept-Encoding");
      return new HttpResponse(307, headers, HttpResponse.NOTHING);
    }
    return Problem.response(
        406,
        "Not Acceptable",
        "This is too large to be sent uncompressed; ask with \"Accept-Encoding: gzip\".",
        Map.of("Vary", "Accept-Encoding"));
  }

  private static HttpResponse compressed(HttpRequest request, Document document) {
    String tag = EntityTag.gzip(document.etag());
    Map<String, String> headers = headers(FOR_EVER, tag);
    if (EntityTag.matches(request.header("if-none-match"), tag)) {
      return new HttpResponse(304, headers, HttpResponse.NOTHING);
    }
    headers.put("Content-Type", "application/gzip");
    DownloadName.of(document)
        .ifPresent(name -> headers.put("Content-Disposition", disposition(name + ".gz")));
    return new HttpResponse(200, headers, document.gzip());
  }

  private static Map<String, String> headers(String cacheControl, String tag) {
    var headers = new HashMap<String, String>();
    headers.put("Cache-Control", cacheControl);
    headers.put("ETag", tag);
    headers.put("Access-Control-Allow-Origin", "*");
    headers.put("Access-Control-Expose-Headers", "ETag, Content-Disposition");
    return headers;
  }

  private static String disposition(String name) {
    return "attachment; filename=\"" + name + "\"";
  }

  private static byte[] plain(Document document) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
      return gzip.readNBytes(LARGEST + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(document.name() + " is not gzip", e);
    }
  }

  private static HttpResponse moved(String location) {
    return new HttpResponse(
        307,
        Map.of(
            "Location", location,
            "Cache-Control", FOR_A_MINUTE,
            "Access-Control-Allow-Origin", "*"),
        HttpResponse.NOTHING);
  }

  private static HttpResponse options() {
    return new HttpResponse(
        204,
        Map.of(
            "Allow", METHODS,
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Allow-Methods", METHODS,
            "Access-Control-Allow-Headers", "Accept, If-None-Match",
            "Access-Control-Max-Age", "86400"),
        HttpResponse.NOTHING);
  }
}
