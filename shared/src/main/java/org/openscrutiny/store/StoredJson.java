package org.openscrutiny.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.openscrutiny.json.StrictJson;

/// The JSON inside the table: records as they are, strictly read. Its form is private to this
/// package; the public JSON is written by `documents`.
final class StoredJson {
  private static final int LONG = 100_000;

  /// No JSON begins with this.
  private static final String COMPRESSED = "gzip:";

  private static final JsonMapper MAPPER = StrictJson.mapper();

  private StoredJson() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The same, compressed if it is long: an item holds 400 KB, and a release may say much.
  static String writeShort(Object value) {
    String json = write(value);
    return json.length() < LONG
        ? json
        : COMPRESSED + Base64.getEncoder().encodeToString(gzip(value));
  }

  static <T> T read(String json, Class<T> type) {
    if (json.startsWith(COMPRESSED)) {
      return gunzip(Base64.getDecoder().decode(json.substring(COMPRESSED.length())), type);
    }
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(Object value) {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(MAPPER.writeValueAsBytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static <T> T gunzip(byte[] gzip, Class<T> type) {
    try (var json = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return MAPPER.readValue(json, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
