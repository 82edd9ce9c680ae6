package org.openscrutiny.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

final class BatchWriterTest {
  private final List<Duration> pauses = new ArrayList<>();
  private final List<WriteCost> costs = new ArrayList<>();

  @Test
  void whatDynamoDbHandsBackIsSentAgainUntilItIsStored() {
    var throttled = new Throttled(3);
    new BatchWriter(throttled, "portal", costs::add, pauses::add).put(DueItem.SCHEMA, items(60));

    assertThat(throttled.stored).hasSize(60);
    assertThat(throttled.largest).isEqualTo(25);
    assertThat(pauses).isNotEmpty().allMatch(pause -> pause.compareTo(Duration.ofSeconds(5)) <= 0);
  }

  @Test
  void anItemCostsAUnitForEachKilobyteThatItBeginsHoweverOftenItIsSent() {
    var small = new BytesItem("p", "s", "figures", new byte[1_024 - 21]);
    var larger = new BytesItem("p", "s", "figures", new byte[1_024 - 20]);
    new BatchWriter(new Throttled(1), "portal", costs::add, pauses::add)
        .put(BytesItem.SCHEMA, List.of(small, larger));

    assertThat(costs).containsExactly(new WriteCost(2, 1_024 + 1_025, 1 + 2));
  }

  @Test
  void itemsThatCanNotBeStoredAreAFaultWithTheirNumber() {
    var full = new Throttled(0);

    assertThatThrownBy(() ->
            new BatchWriter(full, "portal", costs::add, pauses::add).put(DueItem.SCHEMA, items(2)))
        .hasMessage("DynamoDB did not take 2 of 2 items in 12 attempts; run it again");
    assertThat(costs).isEmpty();
  }

  private static List<DueItem> items(int count) {
    return IntStream.range(0, count).mapToObj(i -> DueItem.of("at#" + i, "r" + i)).toList();
  }

  /// Takes so many items of each batch and hands the rest back.
  private static final class Throttled implements DynamoDbClient {
    private final int takes;
    private final TreeSet<String> stored = new TreeSet<>();
    private int largest;

    Throttled(int takes) {
      this.takes = takes;
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
      List<WriteRequest> batch = request.requestItems().get("portal");
      largest = Math.max(largest, batch.size());
      int taken = Math.min(takes, batch.size());
      batch.subList(0, taken).forEach(each -> stored.add(each.putRequest().item().get("SK").s()));
      List<WriteRequest> rest = batch.subList(taken, batch.size());
      return BatchWriteItemResponse.builder()
          .unprocessedItems(rest.isEmpty() ? Map.of() : Map.of("portal", rest))
          .build();
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }
}
