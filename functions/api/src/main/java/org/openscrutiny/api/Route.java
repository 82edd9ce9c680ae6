package org.openscrutiny.api;

/// What an address refers to.
sealed interface Route {
  /// The description of this API.
  record Description() implements Route {}

  /// The list of all editions.
  record Editions() implements Route {}

  /// Something of whatever edition is current.
  ///
  /// @param rest of the address after the edition, with the query
  record Current(String rest) implements Route {}

  /// A document as of an edition.
  ///
  /// @param what the noun in the sentence "Edition 2 has no …"
  /// @param list the address of the list of such documents, after the edition's address
  record Numbered(int edition, String document, String what, String list) implements Route {}

  /// A document as of an edition, as a compressed file: its content is not encoded for the
  /// transfer.
  record Compressed(Numbered document) implements Route {}

  /// A malformed address.
  ///
  /// @param advice a sentence that says what a right one looks like
  record Malformed(String advice) implements Route {}

  /// An address that is none of these.
  record Unknown() implements Route {}
}
