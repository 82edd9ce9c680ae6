package org.openscrutiny.editions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/// The bytes that the API answers with under one name, from one edition on until the next edition
/// that changes them. Immutable once stored.
///
/// @param name for example `indicators/ks2-rwm-expected/areas/E06000045`
/// @param edition the edition in which the document took this form
/// @param gzip the body, compressed
/// @param etag a strong entity tag, in double quotes
@SuppressWarnings("ArrayRecordComponent") // bytes are stored and sent, never compared
public record Document(String name, int edition, String contentType, byte[] gzip, String etag) {

  /// The body as it was before it was compressed.
  byte[] body() {
    try (var bytes = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return bytes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " can't be uncompressed", e);
    }
  }
}
