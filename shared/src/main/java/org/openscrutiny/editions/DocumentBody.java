package org.openscrutiny.editions;

/// The body of a document, as it is stored and served. The same content always gives the same bytes
/// and the same tag.
public interface DocumentBody {
  String contentType();

  /// A strong entity tag of the body before compression, in double quotes.
  String etag();

  byte[] gzip();
}
