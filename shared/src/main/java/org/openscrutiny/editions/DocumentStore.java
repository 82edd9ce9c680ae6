package org.openscrutiny.editions;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Keeps the compiled documents of all editions.
public interface DocumentStore {
  /// Stores all of them, replacing a document of the same name and edition: compiling an edition
  /// again gives the same bytes. Throws when one could not be stored.
  void put(Collection<Document> documents);

  /// The newest form of a document at or before an edition: one look-up.
  Optional<Document> asOf(String name, int edition);

  /// The same for many documents at once, by name. A document that doesn't exist is left out.
  Map<String, Document> asOf(Collection<String> names, int edition);
}
