package org.openscrutiny.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.openscrutiny.editions.Document;

/// The OpenAPI description of this API, which is served like any document.
final class Description {
  static final Document DOCUMENT = read();

  private Description() {}

  private static Document read() {
    try (InputStream resource =
        Objects.requireNonNull(Description.class.getResourceAsStream("openapi.json"))) {
      byte[] text = resource.readAllBytes();
      var gzip = new ByteArrayOutputStream();
      try (var compressing = new GZIPOutputStream(gzip)) {
        compressing.write(text);
      }
      return new Document(
          "openapi.json", 1, "application/json", gzip.toByteArray(), "\"" + hash(text) + "\"");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(byte[] text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
