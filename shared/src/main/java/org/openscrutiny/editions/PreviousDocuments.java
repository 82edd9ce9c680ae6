package org.openscrutiny.editions;

import java.util.Collection;
import java.util.Optional;

/// The documents as of the edition before, which an edition is compiled against.
@FunctionalInterface
public interface PreviousDocuments {
  /// Those of the edition before the first: there is nothing to look up.
  PreviousDocuments NONE = name -> Optional.empty();

  /// The form that a document had; never one that an interrupted compilation stored.
  Optional<Document> named(String name);

  /// Says which documents will be asked for next, so that they can be fetched together.
  default void expect(Collection<String> names) {}
}
