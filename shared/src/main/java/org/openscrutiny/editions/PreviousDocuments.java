package org.openscrutiny.editions;

import java.util.Collection;
import java.util.Optional;

/// The documents as of the edition before, with which new ones are compared.
@FunctionalInterface
public interface PreviousDocuments {
  /// The first edition has no documents before it.
  PreviousDocuments NONE = name -> Optional.empty();

  /// The form that a document had; never one that an interrupted compilation stored.
  Optional<Document> named(String name);

  /// Names the documents that will be asked for next, so that they can be fetched together.
  default void expect(Collection<String> names) {}
}
