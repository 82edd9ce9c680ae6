package org.openscrutiny.editions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Hands documents to the store in batches, while the next ones are compiled. At most [#AT_ONCE]
/// batches are under way; a compiler that is faster than the store waits.
final class DocumentBatches implements Consumer<Document>, AutoCloseable {
  private static final int DOCUMENTS = 100;
  private static final int BYTES = 4_000_000;
  private static final int AT_ONCE = 2;

  private final Consumer<List<Document>> store;
  private final ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE);
  private final Deque<Future<?>> underway = new ArrayDeque<>();
  private List<Document> batch = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int bytes;

  /// @param store stores a batch; called by several threads at once
  DocumentBatches(Consumer<List<Document>> store) {
    this.store = store;
  }

  @Override
  public void accept(Document document) {
    batch.add(document);
    names.add(document.name());
    bytes += document.gzip().length;
    if (batch.size() >= DOCUMENTS || bytes >= BYTES) {
      send();
    }
  }

  /// Waits until every document is stored. Throws when one could not be.
  ///
  /// @throws DocumentConflict when one is there with other bytes
  void finish() {
    send();
    while (!underway.isEmpty()) {
      await(underway.removeFirst());
    }
  }

  /// The names of all documents that it was given.
  Set<String> names() {
    return names;
  }

  /// Starts no further batch; the batches under way are completed.
  @Override
  public void close() {
    writers.close();
  }

  private void send() {
    if (underway.size() == AT_ONCE) {
      await(underway.removeFirst());
    }
    List<Document> full = batch;
    batch = new ArrayList<>();
    bytes = 0;
    underway.addLast(writers.submit(() -> store.accept(full)));
  }

  private static void await(Future<?> write) {
    try {
      write.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DocumentConflict conflict) {
        throw conflict;
      }
      if (e.getCause() instanceof AttemptGivenUp givenUp) {
        throw givenUp;
      }
      throw new IllegalStateException("Documents could not be stored", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while documents were still to be stored", e);
    }
  }
}
