package org.openscrutiny.editions;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keeps the compiled documents of all editions.
public interface DocumentStore {
  /// Stores all of them, each unless it is there already: compiling an edition again gives the same
  /// bytes. What an earlier attempt at the same edition left is replaced. Throws when one could not
  /// be stored.
  ///
  /// @param attempt the number of the attempt at the edition
  /// @throws DocumentConflict when one is there with other bytes, or of a later attempt
  void put(int attempt, Collection<Document> documents);

  /// Removes the documents that earlier attempts at an edition left and this one did not write. The
  /// edition is not published yet.
  void removeEarlier(Attempt attempt);

  /// Replaces every form of some documents up to an edition by the notice that they were taken
  /// down. Nothing of what they were is kept. What was replaced already is replaced again.
  void takeDown(Collection<String> names, int edition, DocumentBody notice);

  /// The names of all documents that took their form in an edition. This reads the whole store: it
  /// is for an edition that a publisher takes up where another broke off.
  Set<String> names(int edition);

  /// The newest form of a document at or before an edition: one look-up.
  Optional<Document> asOf(String name, int edition);

  /// The same for many documents at once, by name. A document that doesn't exist is left out.
  Map<String, Document> asOf(Collection<String> names, int edition);
}
