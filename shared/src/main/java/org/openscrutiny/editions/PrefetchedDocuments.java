package org.openscrutiny.editions;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Fetches the expected documents together, and holds no others.
final class PrefetchedDocuments implements PreviousDocuments {
  private final DocumentStore documents;
  private final int edition;
  private Set<String> expected = Set.of();
  private Map<String, Document> found = Map.of();

  /// @param edition as of which documents are read
  PrefetchedDocuments(DocumentStore documents, int edition) {
    this.documents = documents;
    this.edition = edition;
  }

  @Override
  public void expect(Collection<String> names) {
    expected = new HashSet<>(names);
    found = documents.asOf(expected, edition);
  }

  @Override
  public Optional<Document> named(String name) {
    return expected.contains(name)
        ? Optional.ofNullable(found.get(name))
        : documents.asOf(name, edition);
  }
}
