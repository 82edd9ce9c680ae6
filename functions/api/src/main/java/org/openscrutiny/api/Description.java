package org.openscrutiny.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openscrutiny.documents.EncodedBody;
import org.openscrutiny.editions.Document;

/// The OpenAPI description of this API, which is served like any document.
final class Description {
  static final Document DOCUMENT = read();

  private Description() {}

  private static Document read() {
    try (InputStream resource =
        Objects.requireNonNull(Description.class.getResourceAsStream("openapi.json"))) {
      var body = EncodedBody.of("application/json", resource.readAllBytes());
      return new Document("openapi.json", 1, body.contentType(), body.gzip(), body.etag());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
