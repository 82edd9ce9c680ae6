package org.openscrutiny.publication;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The documents of an edition while it is compiled. A document that would say what it said before
/// is not written again.
final class Draft {
  private static final int ETAG_DIGITS = 32;

  private final int edition;
  private final Function<String, Optional<Document>> lookUp;
  private final Map<String, Optional<Document>> previous = new HashMap<>();
  private final Map<String, Document> written = new LinkedHashMap<>();

  Draft(int edition, Function<String, Optional<Document>> lookUp) {
    this.edition = edition;
    this.lookUp = lookUp;
  }

  /// Adds a document unless its previous form, with its own edition, is the same to the byte.
  ///
  /// @param body the document's bytes for the edition in which it took its form
  void write(String name, String contentType, IntFunction<byte[]> body) {
    Optional<Document> before = previous(name);
    boolean unchanged =
        before.isPresent()
            && before.get().contentType().equals(contentType)
            && Arrays.equals(body(before.get()), body.apply(before.get().edition()));
    if (!unchanged) {
      writeAlways(name, contentType, body);
    }
  }

  void writeAlways(String name, String contentType, IntFunction<byte[]> body) {
    byte[] bytes = body.apply(edition);
    written.put(name, new Document(name, edition, contentType, gzip(bytes), etag(bytes)));
  }

  /// The edition in which a document last changed: this one where it was written.
  int lastChanged(String name) {
    return written.containsKey(name)
        ? edition
        : previous(name).map(Document::edition).orElse(edition);
  }

  Optional<byte[]> previousBody(String name) {
    return previous(name).map(Draft::body);
  }

  List<Document> documents() {
    return List.copyOf(written.values());
  }

  private Optional<Document> previous(String name) {
    return previous.computeIfAbsent(name, lookUp);
  }

  private static byte[] body(Document document) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(document.gzip()))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(document.name() + " can't be uncompressed", e);
    }
  }

  /// The JDK's gzip header has no time in it, so the same bytes are always compressed the same.
  private static byte[] gzip(byte[] bytes) {
    var compressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }

  private static String etag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(hash).substring(0, ETAG_DIGITS) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
