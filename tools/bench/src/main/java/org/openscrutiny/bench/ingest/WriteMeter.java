package org.openscrutiny.bench.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Counts what is written through a client, and what DynamoDB says it costs.
final class WriteMeter implements ExecutionInterceptor {
  private long items;
  private long bytes;
  private double units;

  long items() {
    return items;
  }

  /// By DynamoDB's rules: the names of the attributes and their values.
  long bytes() {
    return bytes;
  }

  /// As DynamoDB answered: one for each kilobyte of an item that has begun, twice that in a
  /// transaction.
  double units() {
    return units;
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    return switch (context.request()) {
      case BatchWriteItemRequest batch ->
          batch.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
      case TransactWriteItemsRequest transaction ->
          transaction.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
      case PutItemRequest put ->
          put.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
      default -> context.request();
    };
  }

  @Override
  public synchronized void afterExecution(
      Context.AfterExecution context, ExecutionAttributes attributes) {
    switch (context.response()) {
      case BatchWriteItemResponse response -> {
        BatchWriteItemRequest request = (BatchWriteItemRequest) context.request();
        count(request.requestItems().values(), 1);
        count(response.unprocessedItems().values(), -1);
        cost(response.consumedCapacity());
      }
      case TransactWriteItemsResponse response -> {
        TransactWriteItemsRequest request = (TransactWriteItemsRequest) context.request();
        request.transactItems().forEach(write -> count(write.put().item(), 1));
        cost(response.consumedCapacity());
      }
      case PutItemResponse response -> {
        count(((PutItemRequest) context.request()).item(), 1);
        cost(List.of(response.consumedCapacity()));
      }
      default -> {
        // It was read.
      }
    }
  }

  private void count(Collection<List<WriteRequest>> tables, int sign) {
    tables.forEach(writes -> writes.forEach(write -> count(write.putRequest().item(), sign)));
  }

  private void count(Map<String, AttributeValue> item, int sign) {
    items += sign;
    bytes += sign * ItemSize.of(item);
  }

  private void cost(List<ConsumedCapacity> consumed) {
    consumed.forEach(table -> units += table.capacityUnits());
  }
}
