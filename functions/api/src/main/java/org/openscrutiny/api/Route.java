package org.openscrutiny.api;

/// What an address stands for.
sealed interface Route {
  /// The description of this API.
  record Description() implements Route {}

  /// The list of all editions.
  record Editions() implements Route {}

  /// Something of whatever edition is current.
  ///
  /// @param rest what follows the edition in the address, its query included
  record Current(String rest) implements Route {}

  /// A document as of an edition.
  ///
  /// @param what what is asked for, as it stands in "Edition 2 has no …"
  /// @param list where a reader finds what there is, after the edition's address
  record Numbered(int edition, String document, String what, String list) implements Route {}

  /// An address that can't be right.
  ///
  /// @param advice a sentence that says what would be
  record Malformed(String advice) implements Route {}

  /// An address that is none of these.
  record Unknown() implements Route {}
}
