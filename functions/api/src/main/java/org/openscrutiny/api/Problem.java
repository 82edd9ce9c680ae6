package org.openscrutiny.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/// An error response, as `application/problem+json` (RFC 9457).
final class Problem {
  private static final JsonFactory JSON = new JsonFactory();

  private Problem() {}

  /// @param detail a sentence that helps, never the text of an exception
  static HttpResponse response(
      int status, String title, String detail, Map<String, String> headers) {
    return response(status, body(status, title, detail), headers);
  }

  /// @param body as `application/problem+json`
  static HttpResponse response(int status, byte[] body, Map<String, String> headers) {
    var all = new HashMap<>(headers);
    all.put("Content-Type", "application/problem+json");
    all.put("Cache-Control", "no-store");
    all.put("Access-Control-Allow-Origin", "*");
    return new HttpResponse(status, all, body);
  }

  private static byte[] body(int status, String title, String detail) {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("title", title);
      json.writeNumberField("status", status);
      json.writeStringField("detail", detail);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
