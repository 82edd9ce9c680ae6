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
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openscrutiny.editions.Attempt;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.DocumentBody;
import org.openscrutiny.editions.DocumentConflict;
import org.openscrutiny.editions.DocumentStore;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Keeps documents in the table, each under its name and the edition in which it took its form. A
/// document is stored unless it is there, and each says which attempt at its edition wrote it.
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
  private final DynamoDbTable<DocumentPartItem> writtenParts;
  private final BatchInserter inserter;
  private final StoredVersions versions;

  public DynamoDocumentStore(PortalTable table) {
    this.documents = table.of(DocumentItem.SCHEMA);
    this.parts = table.of(BytesItem.SCHEMA);
    this.writtenParts = table.of(DocumentPartItem.SCHEMA);
    this.inserter = table.inserter();
    this.versions = new StoredVersions(table);
  }

  @Override
  public void put(int attempt, Collection<Document> added) {
    put(writtenParts, added.stream().flatMap(each -> split(each, attempt).stream()).toList());
    put(documents, added.stream().map(each -> item(each, attempt)).toList());
  }

  private <T extends Item.OfAttempt> void put(DynamoDbTable<T> table, List<T> items) {
    List<T> present = inserter.insert(table.tableSchema(), items);
    for (T each : versions.others(present)) {
      replaceEarlier(table, each);
    }
  }

  private static <T extends Item.OfAttempt> void replaceEarlier(DynamoDbTable<T> table, T item) {
    try {
      table.putItem(
          request -> request.item(item).conditionExpression(StoredVersions.isOlder(item)));
    } catch (ConditionalCheckFailedException _) {
      throw DocumentConflict.otherBytes(Keys.documentName(item.pk()), Keys.editionOf(item.sk()));
    }
  }

  @Override
  public void removeEarlier(Attempt attempt) {
    versions.removeEarlier(attempt);
  }

  @Override
  public void takeDown(Collection<String> names, int edition, DocumentBody notice) {
    for (String name : names) {
      var forms =
          QueryEnhancedRequest.builder()
              .queryConditional(
                  QueryConditional.sortLessThanOrEqualTo(
                      PortalTable.key(Keys.document(name), Keys.edition(edition))))
              .consistentRead(true)
              .build();
      for (DocumentItem each : documents.query(forms).items()) {
        documents.putItem(
            item(Document.of(name, each.edition(), notice), each.attempt())
                .inPlaceOfParts(each.parts()));
        removeParts(name, each);
      }
    }
  }

  private void removeParts(String name, DocumentItem whole) {
    for (int part = 0; part < whole.parts(); part++) {
      parts.deleteItem(PortalTable.key(Keys.parts(name), Keys.part(whole.edition(), part)));
    }
  }

  @Override
  public Set<String> names(int edition) {
    return versions.names(edition);
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
    byte[] body = item.body().length > 0 ? item.body() : join(name, item);
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

  private static DocumentItem item(Document document, int attempt) {
    int parts = partsOf(document);
    return new DocumentItem(
        Keys.document(document.name()),
        Keys.edition(document.edition()),
        "document",
        document.edition(),
        attempt,
        document.contentType(),
        document.etag(),
        parts,
        parts == 0 ? document.gzip() : ELSEWHERE);
  }

  private static List<DocumentPartItem> split(Document document, int attempt) {
    var split = new ArrayList<DocumentPartItem>();
    for (int part = 0; part < partsOf(document); part++) {
      int from = part * WHOLE;
      split.add(
          new DocumentPartItem(
              Keys.parts(document.name()),
              Keys.part(document.edition(), part),
              "document-part",
              attempt,
              document.etag(),
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
