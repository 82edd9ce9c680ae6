package org.openscrutiny.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementError;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;

/// Stores items that are not there yet, and replaces none.
///
/// DynamoDB's batch of puts takes no conditions. A PartiQL `INSERT` is a put on the condition that
/// there is no item of that key; 25 of them fit into a request, each is carried out by itself, and
/// they cost the same write units.
///
/// Source: "PartiQL insert statements" and "Running batch operations with PartiQL" in the Amazon
/// DynamoDB Developer Guide.
final class BatchInserter {
  private static final int BATCH = 25;

  private final DynamoDbClient client;
  private final String table;
  private final BatchWriter.Pause pause;
  private final Consumer<WriteCost> account;

  BatchInserter(DynamoDbClient client, String table, Consumer<WriteCost> account) {
    this(client, table, account, BatchWriter::sleep);
  }

  /// @param account receives the write cost of the items of each batch that were stored
  BatchInserter(
      DynamoDbClient client, String table, Consumer<WriteCost> account, BatchWriter.Pause pause) {
    this.client = client;
    this.table = table;
    this.account = account;
    this.pause = pause;
  }

  /// An item, and what is asked for it.
  private record Insert<T>(T item, Map<String, AttributeValue> attributes) {}

  /// The items that were not stored, since there are items of their keys.
  <T> List<T> insert(TableSchema<T> schema, List<T> items) {
    var present = new ArrayList<T>();
    for (int from = 0; from < items.size(); from += BATCH) {
      present.addAll(
          insert(
              items.subList(from, Math.min(from + BATCH, items.size())).stream()
                  .map(item -> new Insert<>(item, new TreeMap<>(schema.itemToMap(item, true))))
                  .toList()));
    }
    return present;
  }

  private <T> List<T> insert(List<Insert<T>> batch) {
    var present = new ArrayList<T>();
    List<Insert<T>> rest = send(batch, present);
    for (int attempt = 1; !rest.isEmpty(); attempt++) {
      if (attempt == BatchWriter.ATTEMPTS) {
        throw new IllegalStateException(
            "DynamoDB did not take %d of %d items in %d attempts; run it again"
                .formatted(rest.size(), batch.size(), attempt));
      }
      Duration before = BatchWriter.before(attempt);
      pause.of(before);
      rest = send(rest, present);
    }
    return present;
  }

  /// Those that DynamoDB had no time for.
  private <T> List<Insert<T>> send(List<Insert<T>> batch, List<T> present) {
    List<BatchStatementRequest> statements =
        batch.stream().map(each -> statement(each.attributes())).toList();
    List<BatchStatementResponse> responses =
        client.batchExecuteStatement(request -> request.statements(statements)).responses();
    var rest = new ArrayList<Insert<T>>();
    WriteCost cost = WriteCost.NOTHING;
    for (int number = 0; number < batch.size(); number++) {
      Insert<T> each = batch.get(number);
      BatchStatementError error = responses.get(number).error();
      if (error == null) {
        cost = cost.plus(WriteCost.of(each.attributes()));
      } else {
        switch (error.code()) {
          case DUPLICATE_ITEM -> present.add(each.item());
          case THROTTLING_ERROR,
              PROVISIONED_THROUGHPUT_EXCEEDED,
              REQUEST_LIMIT_EXCEEDED,
              TRANSACTION_CONFLICT,
              INTERNAL_SERVER_ERROR ->
              rest.add(each);
          case CONDITIONAL_CHECK_FAILED,
              ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED,
              VALIDATION_ERROR,
              RESOURCE_NOT_FOUND,
              ACCESS_DENIED,
              UNKNOWN_TO_SDK_VERSION ->
              throw new IllegalStateException(
                  "DynamoDB did not store %s: %s %s"
                      .formatted(
                          each.attributes().get(Keys.PK), error.codeAsString(), error.message()));
        }
      }
    }
    account.accept(cost);
    return rest;
  }

  private BatchStatementRequest statement(Map<String, AttributeValue> attributes) {
    String values =
        attributes.keySet().stream()
            .map("'%s': ?"::formatted)
            .collect(Collectors.joining(", ", "{", "}"));
    return BatchStatementRequest.builder()
        .statement("INSERT INTO \"%s\" VALUE %s".formatted(table, values))
        .parameters(attributes.values())
        .build();
  }
}
