package org.openscrutiny.editions;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;

/// The documents of an edition while it is compiled: each is handed on as it is written, and only
/// the edition in which it last changed is remembered. A document that would say what it said
/// before is not written again.
final class Draft {
  private static final int ETAG_DIGITS = 32;

  private final int edition;
  private final PreviousDocuments previous;
  private final Consumer<Document> written;
  private final Map<String, Integer> lastChanged = new HashMap<>();

  /// Writes the bytes of a document that is the same in whatever edition it takes its form.
  interface Body {
    void writeTo(OutputStream bytes) throws IOException;
  }

  Draft(int edition, PreviousDocuments previous, Consumer<Document> written) {
    this.edition = edition;
    this.previous = previous;
    this.written = written;
  }

  /// Says which documents are written next.
  void expect(Collection<String> names) {
    previous.expect(names);
  }

  /// Adds a document unless its previous form, with its own edition, is the same to the byte.
  ///
  /// @param body the document's bytes for the edition in which it took its form
  void write(String name, String contentType, IntFunction<byte[]> body) {
    Optional<Document> before = previous.named(name);
    boolean unchanged =
        before.isPresent()
            && before.get().contentType().equals(contentType)
            && before.get().etag().equals(etag(body.apply(before.get().edition())));
    if (unchanged) {
      lastChanged.put(name, before.get().edition());
    } else {
      writeAlways(name, contentType, body);
    }
  }

  /// Adds a document that may be too large to be held uncompressed, unless it is the same.
  void writeLarge(String name, String contentType, Body body) {
    MessageDigest digest = sha256();
    var compressed = new ByteArrayOutputStream();
    try (var bytes =
        new BufferedOutputStream(
            new DigestOutputStream(new GZIPOutputStream(compressed), digest))) {
      body.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String etag = etag(digest);
    Optional<Document> before =
        previous
            .named(name)
            .filter(each -> each.etag().equals(etag) && each.contentType().equals(contentType));
    if (before.isPresent()) {
      lastChanged.put(name, before.get().edition());
    } else {
      add(new Document(name, edition, contentType, compressed.toByteArray(), etag));
    }
  }

  void writeAlways(String name, String contentType, IntFunction<byte[]> body) {
    byte[] bytes = body.apply(edition);
    add(new Document(name, edition, contentType, gzip(bytes), etag(bytes)));
  }

  /// The edition in which a document that this compilation touched last changed: this one where it
  /// was written.
  OptionalInt touched(String name) {
    return lastChanged.containsKey(name)
        ? OptionalInt.of(lastChanged.getOrDefault(name, edition))
        : OptionalInt.empty();
  }

  /// The edition in which a document last changed before this one; this one if it is new.
  int changedBefore(String name) {
    return previous.named(name).map(Document::edition).orElse(edition);
  }

  private void add(Document document) {
    lastChanged.put(document.name(), edition);
    written.accept(document);
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
    MessageDigest digest = sha256();
    digest.update(bytes);
    return etag(digest);
  }

  private static String etag(MessageDigest digest) {
    return '"' + HexFormat.of().formatHex(digest.digest()).substring(0, ETAG_DIGITS) + '"';
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
