package org.openscrutiny.editions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The stores of one portal in memory, for tests without a database. The same contract tests hold
/// for these and for the table.
public final class InMemoryStores implements Stores {
  private final Map<String, ReleaseStore.Waiting> waiting = new HashMap<>();
  private final InMemoryEditionStore editions = new InMemoryEditionStore(waiting);
  private final InMemoryReleaseStore releases = new InMemoryReleaseStore(waiting, editions);
  private final InMemoryDocumentStore documents = new InMemoryDocumentStore();
  private final InMemoryMemoryStore memories = new InMemoryMemoryStore();

  @Override
  public ReleaseStore releases() {
    return releases;
  }

  @Override
  public EditionStore editions() {
    return editions;
  }

  @Override
  public DocumentStore documents() {
    return documents;
  }

  @Override
  public MemoryStore memories() {
    return memories;
  }

  /// Every document in each of its forms.
  public List<Document> written() {
    return documents.written();
  }
}
