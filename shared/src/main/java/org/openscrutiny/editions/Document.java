package org.openscrutiny.editions;

/// The body that the API serves under one name, from one edition until the next edition that
/// changes it. Immutable once stored.
///
/// @param name for example `indicators/ks2-rwm-expected/areas/E06000045`
/// @param edition the edition in which the document took this form
/// @param gzip the body, compressed
/// @param etag a strong entity tag, in double quotes
@SuppressWarnings("ArrayRecordComponent") // bytes are stored and sent, never compared
public record Document(String name, int edition, String contentType, byte[] gzip, String etag) {}
