package org.openscrutiny.editions;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// A store of documents whose process is slow or breaks off.
abstract class UnreliableDocuments implements DocumentStore {
  private final DocumentStore store;

  private UnreliableDocuments(DocumentStore store) {
    this.store = store;
  }

  /// Does something else before it stores the first documents.
  static DocumentStore delayed(DocumentStore store, Runnable before) {
    return new Delayed(store, before);
  }

  /// Stores documents of some names, and then the process is gone.
  static DocumentStore broken(DocumentStore store, Predicate<String> stored) {
    return new Broken(store, stored);
  }

  @Override
  public void put(int attempt, Collection<Document> documents) {
    store.put(attempt, documents);
  }

  @Override
  public void removeEarlier(Attempt attempt) {
    store.removeEarlier(attempt);
  }

  @Override
  public Set<String> names(int edition) {
    return store.names(edition);
  }

  @Override
  public void takeDown(Collection<String> names, int edition, DocumentBody notice) {
    store.takeDown(names, edition, notice);
  }

  @Override
  public Optional<Document> asOf(String name, int edition) {
    return store.asOf(name, edition);
  }

  @Override
  public Map<String, Document> asOf(Collection<String> names, int edition) {
    return store.asOf(names, edition);
  }

  private static final class Delayed extends UnreliableDocuments {
    private Runnable before;

    Delayed(DocumentStore store, Runnable before) {
      super(store);
      this.before = before;
    }

    @Override
    public synchronized void put(int attempt, Collection<Document> documents) {
      Runnable first = before;
      before = () -> {};
      first.run();
      super.put(attempt, documents);
    }
  }

  private static final class Broken extends UnreliableDocuments {
    private final Predicate<String> stored;

    Broken(DocumentStore store, Predicate<String> stored) {
      super(store);
      this.stored = stored;
    }

    @Override
    public void put(int attempt, Collection<Document> documents) {
      super.put(attempt, documents.stream().filter(each -> stored.test(each.name())).toList());
      throw new IllegalStateException("the process died here");
    }
  }
}
