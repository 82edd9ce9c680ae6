package org.openscrutiny.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Writes many items. DynamoDB may take a part of a batch and hand the rest back as unprocessed:
/// the rest is sent again, later and later, until everything is stored or it gives up with an
/// exception. Nothing is dropped in silence.
final class BatchWriter {
  /// DynamoDB's own limit. 25 items of 400 KB stay below its limit of 16 MB for a request.
  private static final int BATCH = 25;

  static final int ATTEMPTS = 12;
  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  /// How the writer waits.
  interface Pause {
    void of(Duration duration);
  }

  private final DynamoDbClient client;
  private final String table;
  private final Pause pause;
  private final Consumer<WriteCost> account;

  /// @param account receives the write cost of each batch after it is stored
  BatchWriter(DynamoDbClient client, String table, Consumer<WriteCost> account) {
    this(client, table, account, BatchWriter::sleep);
  }

  BatchWriter(DynamoDbClient client, String table, Consumer<WriteCost> account, Pause pause) {
    this.client = client;
    this.table = table;
    this.account = account;
    this.pause = pause;
  }

  <T> void put(TableSchema<T> schema, List<T> items) {
    for (int from = 0; from < items.size(); from += BATCH) {
      write(
          items.subList(from, Math.min(from + BATCH, items.size())).stream()
              .map(item -> put(schema.itemToMap(item, true)))
              .toList());
    }
  }

  private void write(List<WriteRequest> batch) {
    List<WriteRequest> rest = send(batch);
    for (int attempt = 1; !rest.isEmpty(); attempt++) {
      if (attempt == ATTEMPTS) {
        throw new IllegalStateException(
            "DynamoDB did not take %d of %d items in %d attempts; run it again"
                .formatted(rest.size(), batch.size(), ATTEMPTS));
      }
      pause.of(before(attempt));
      rest = send(rest);
    }
    account.accept(
        batch.stream()
            .map(request -> WriteCost.of(request.putRequest().item()))
            .reduce(WriteCost.NOTHING, WriteCost::plus));
  }

  private List<WriteRequest> send(List<WriteRequest> batch) {
    var request = BatchWriteItemRequest.builder().requestItems(Map.of(table, batch)).build();
    var unprocessed = client.batchWriteItem(request).unprocessedItems();
    return new ArrayList<>(unprocessed.getOrDefault(table, List.of()));
  }

  /// Doubles with each attempt, and half of it is chance, so that two writers don't stay in step.
  static Duration before(int attempt) {
    long longest = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << attempt);
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest));
  }

  private static WriteRequest put(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(request -> request.item(item)).build();
  }

  static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while items were still to be written", e);
    }
  }
}
