package org.openscrutiny.editions;

import org.openscrutiny.pages.TakenDownPage;

/// The body that the API serves under one name, from one edition until the next edition that
/// changes it. Immutable once stored.
///
/// @param name for example `indicators/ks2-rwm-expected/areas/E06000045`
/// @param edition the edition in which the document took this form
/// @param gzip the body, compressed
/// @param etag a strong entity tag, in double quotes
@SuppressWarnings("ArrayRecordComponent") // bytes are stored and sent, never compared
public record Document(String name, int edition, String contentType, byte[] gzip, String etag) {
  /// A body under a name and an edition.
  public static Document of(String name, int edition, DocumentBody body) {
    return new Document(name, edition, body.contentType(), body.gzip(), body.etag());
  }

  /// Whether this is the notice that the document was taken down, or that its dataset was
  /// withdrawn.
  public boolean isGone() {
    return contentType.equals(TakenDownPage.CONTENT_TYPE);
  }
}
