package org.openscrutiny.api;

import org.openscrutiny.editions.Document;

/// The result of a look-up.
sealed interface LookupResult {
  /// A document that never changes at this address.
  record Fixed(Document document) implements LookupResult {}

  /// The same, as a compressed file.
  record Compressed(Document document) implements LookupResult {}

  /// A document that may change at this address.
  record Changing(Document document) implements LookupResult {}

  /// A redirect to the address in the current edition.
  record Moved(String location) implements LookupResult {}

  /// The document was taken down.
  ///
  /// @param notice says so, as `application/problem+json`
  record Gone(Document notice) implements LookupResult {}

  /// There is no such document.
  ///
  /// @param advice a sentence that helps
  record Missing(String advice) implements LookupResult {}

  /// The address is malformed.
  record Malformed(String advice) implements LookupResult {}

  /// The allowed methods, for a browser's preflight request.
  record Options() implements LookupResult {}

  /// The method is not allowed.
  record NotAllowed() implements LookupResult {}
}
