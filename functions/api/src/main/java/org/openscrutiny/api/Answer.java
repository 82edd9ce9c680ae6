package org.openscrutiny.api;

import org.openscrutiny.editions.Document;

/// What a look-up ended in.
sealed interface Answer {
  /// Something that stands at this address for ever.
  record Fixed(Document document) implements Answer {}

  /// Something that stands at this address for now.
  record Changing(Document document) implements Answer {}

  /// The address of the current edition.
  record Moved(String location) implements Answer {}

  /// There is no such thing.
  ///
  /// @param advice a sentence that helps
  record Missing(String advice) implements Answer {}

  /// The address can't be right.
  record Malformed(String advice) implements Answer {}

  /// What may be done here, for a browser that asks first.
  record Options() implements Answer {}

  /// A method that is never allowed.
  record NotAllowed() implements Answer {}
}
