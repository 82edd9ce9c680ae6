package org.openscrutiny.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The event and the response of an HTTP API, payload format 2.0. Jackson's stream parser alone is
/// used here: loading databind would add to every cold start.
final class Payload {
  private static final JsonFactory JSON = new JsonFactory();

  private Payload() {}

  static HttpRequest read(InputStream event) throws IOException {
    String method = "";
    String path = "";
    String query = "";
    Map<String, String> headers = Map.of();
    try (JsonParser json = JSON.createParser(event)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "rawPath" -> path = json.getText();
          case "rawQueryString" -> query = json.getText();
          case "headers" -> headers = headers(json);
          case "requestContext" -> method = method(json);
          default -> json.skipChildren();
        }
      }
    }
    if (method.isEmpty() || path.isEmpty()) {
      throw new IOException("Not an event of an HTTP API: it lacks a method or a path");
    }
    return new HttpRequest(method, path, query, headers);
  }

  static void write(HttpResponse response, OutputStream output) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(output)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", response.status());
      json.writeObjectFieldStart("headers");
      for (var header : response.headers().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeBooleanField("isBase64Encoded", true);
      json.writeBinaryField("body", response.body());
      json.writeEndObject();
    }
  }

  private static Map<String, String> headers(JsonParser json) throws IOException {
    var headers = new HashMap<String, String>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName().toLowerCase(Locale.ROOT);
      json.nextToken();
      headers.put(name, json.getText());
    }
    return headers;
  }

  /// The method is at `requestContext.http.method`.
  private static String method(JsonParser json) throws IOException {
    String method = "";
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "http" -> method = method(json);
        case "method" -> method = json.getText();
        default -> json.skipChildren();
      }
    }
    return method;
  }
}
