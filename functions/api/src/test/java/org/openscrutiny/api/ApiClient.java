package org.openscrutiny.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.RecordingContext;

/// Asks a handler as the HTTP API would, and reads its answers as a browser would.
final class ApiClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ApiHandler handler;
  private final RecordingContext context = new RecordingContext();

  ApiClient(ApiHandler handler) {
    this.handler = handler;
  }

  record Response(int status, Map<String, String> headers, byte[] bytes) {
    String text() {
      byte[] plain = "gzip".equals(headers.get("Content-Encoding")) ? gunzip(bytes) : bytes;
      return new String(plain, StandardCharsets.UTF_8);
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    JsonNode json() {
      try {
        return JSON.readTree(text());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  List<String> log() {
    return context.log();
  }

  Response get(String address) {
    return ask("GET", address, Map.of());
  }

  Response get(String address, String header, String value) {
    return ask("GET", address, Map.of(header, value));
  }

  Response ask(String method, String address, Map<String, String> headers) {
    String[] parts = address.split("\\?", 2);
    var event = JSON.createObjectNode().put("version", "2.0").put("rawPath", parts[0]);
    event.put("rawQueryString", parts.length > 1 ? parts[1] : "");
    event.set("headers", JSON.valueToTree(headers));
    event.putObject("queryStringParameters").put("ignored", "yes");
    event
        .putObject("requestContext")
        .put("accountId", "1")
        .putObject("http")
        .put("method", method)
        .put("path", parts[0]);
    return send(event.toString());
  }

  Response send(String event) {
    try {
      var answer = new ByteArrayOutputStream();
      handler.handleRequest(
          new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, context);
      JsonNode json = JSON.readTree(answer.toByteArray());
      return new Response(
          json.get("statusCode").intValue(),
          JSON.convertValue(
              json.get("headers"),
              JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class)),
          Base64.getDecoder().decode(json.get("body").textValue()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Document document(String name, int edition, String json) {
    return new Document(
        name,
        edition,
        name.endsWith(".csv") ? "text/csv; charset=utf-8" : "application/json",
        gzip(json.getBytes(StandardCharsets.UTF_8)),
        "\"%s-%d\"".formatted(name.replace('/', '-'), edition));
  }

  static byte[] gzip(byte[] plain) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] gunzip(byte[] bytes) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
