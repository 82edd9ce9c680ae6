package org.openscrutiny.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.DocumentStore;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;

/// Keeps documents in the table, each under its name and the edition in which it took its form.
///
/// An item may hold 400 KB. A document of more than [#WHOLE] compressed bytes is split into part
/// items, which are stored before the document itself, so that no reader finds it incomplete; it
/// costs its readers one more Query.
public final class DynamoDocumentStore implements DocumentStore {
  /// Leaves room for the other attributes below the limit of 409,600 bytes.
  static final int WHOLE = 380_000;

  /// How many look-ups are made at once; the HTTP client keeps that many connections open.
  private static final int READERS = 4;

  private static final byte[] ELSEWHERE = {};

  private final DynamoDbTable<DocumentItem> documents;
  private final DynamoDbTable<BytesItem> parts;
  private final BatchWriter writer;

  public DynamoDocumentStore(PortalTable table) {
    this.documents = table.of(DocumentItem.SCHEMA);
    this.parts = table.of(BytesItem.SCHEMA);
    this.writer = table.writer();
  }

  @Override
  public void put(Collection<Document> added) {
    writer.put(BytesItem.SCHEMA, added.stream().flatMap(each -> split(each).stream()).toList());
    writer.put(DocumentItem.SCHEMA, added.stream().map(DynamoDocumentStore::item).toList());
  }

  @Override
  public Optional<Document> asOf(String name, int edition) {
    if (edition < 1) {
      return Optional.empty(); // before the first edition there is nothing to ask for
    }
    var newest =
        QueryEnhancedRequest.builder()
            .queryConditional(
                QueryConditional.sortLessThanOrEqualTo(
                    PortalTable.key(Keys.document(name), Keys.edition(edition))))
            .scanIndexForward(false)
            .limit(1)
            .consistentRead(true)
            .build();
    // The first page only: the iterator would ask for a second one to learn that there is none.
    return documents.query(newest).stream()
        .findFirst()
        .map(Page::items)
        .filter(items -> !items.isEmpty())
        .map(List::getFirst)
        .map(item -> document(name, item));
  }

  @Override
  public Map<String, Document> asOf(Collection<String> names, int edition) {
    if (edition < 1) {
      return Map.of();
    }
    // "The newest up to" is a Query, and there is no batch of Queries: a few at once take its
    // place.
    try (var readers = Executors.newFixedThreadPool(READERS)) {
      var asked = new LinkedHashMap<String, Future<Optional<Document>>>();
      names.forEach(name -> asked.put(name, readers.submit(() -> asOf(name, edition))));
      var found = new HashMap<String, Document>();
      for (Map.Entry<String, Future<Optional<Document>>> each : asked.entrySet()) {
        answer(each.getValue()).ifPresent(document -> found.put(each.getKey(), document));
      }
      return found;
    }
  }

  private static Optional<Document> answer(Future<Optional<Document>> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("A document could not be read", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while documents were read", e);
    }
  }

  private Document document(String name, DocumentItem item) {
    byte[] body = item.parts() == 0 ? item.body() : join(name, item);
    return new Document(name, item.edition(), item.contentType(), body, item.etag());
  }

  private byte[] join(String name, DocumentItem item) {
    var all =
        QueryEnhancedRequest.builder()
            .queryConditional(
                QueryConditional.sortBeginsWith(
                    PortalTable.key(Keys.parts(name), Keys.partsOf(item.edition()))))
            .consistentRead(true)
            .build();
    List<BytesItem> found = parts.query(all).items().stream().limit(item.parts()).toList();
    if (found.size() != item.parts()) {
      throw new IllegalStateException(
          "%s of edition %d has %d of %d parts"
              .formatted(name, item.edition(), found.size(), item.parts()));
    }
    var joined = new ByteArrayOutputStream();
    found.forEach(part -> joined.writeBytes(part.body()));
    return joined.toByteArray();
  }

  private static DocumentItem item(Document document) {
    int parts = partsOf(document);
    return new DocumentItem(
        Keys.document(document.name()),
        Keys.edition(document.edition()),
        "document",
        document.edition(),
        document.contentType(),
        document.etag(),
        parts,
        parts == 0 ? document.gzip() : ELSEWHERE);
  }

  private static List<BytesItem> split(Document document) {
    var split = new ArrayList<BytesItem>();
    for (int part = 0; part < partsOf(document); part++) {
      int from = part * WHOLE;
      split.add(
          new BytesItem(
              Keys.parts(document.name()),
              Keys.part(document.edition(), part),
              "document-part",
              Arrays.copyOfRange(
                  document.gzip(), from, Math.min(from + WHOLE, document.gzip().length))));
    }
    return split;
  }

  private static int partsOf(Document document) {
    int length = document.gzip().length;
    return length <= WHOLE ? 0 : Math.ceilDiv(length, WHOLE);
  }
}
