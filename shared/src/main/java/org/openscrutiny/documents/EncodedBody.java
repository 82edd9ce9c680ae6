package org.openscrutiny.documents;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.openscrutiny.editions.DocumentBody;

/// A body with its entity tag and its compressed form. The JDK's gzip header has no time in it, so
/// the same bytes are always compressed the same.
///
/// @param compressed gives the compressed form; most bodies turn out to be unchanged, and are never
///   compressed
public record EncodedBody(String contentType, String etag, Supplier<byte[]> compressed)
    implements DocumentBody {
  private static final int ETAG_DIGITS = 32;

  /// Writes a body that may be too large to be held uncompressed.
  interface Content {
    void writeTo(OutputStream bytes) throws IOException;
  }

  public static EncodedBody of(String contentType, byte[] body) {
    MessageDigest digest = sha256();
    digest.update(body);
    return new EncodedBody(contentType, etag(digest), () -> compress(body));
  }

  static EncodedBody of(String contentType, Content content) {
    MessageDigest digest = sha256();
    var compressed = new ByteArrayOutputStream();
    try (var bytes =
        new BufferedOutputStream(
            new DigestOutputStream(new GZIPOutputStream(compressed), digest))) {
      content.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new EncodedBody(contentType, etag(digest), compressed::toByteArray);
  }

  @Override
  public byte[] gzip() {
    return compressed.get();
  }

  private static byte[] compress(byte[] body) {
    var compressed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
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
