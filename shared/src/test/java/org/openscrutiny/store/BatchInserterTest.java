package org.openscrutiny.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;

/// What DynamoDB has no time for is sent again, and what is there is handed back.
class BatchInserterTest {
  private final List<Duration> pauses = new ArrayList<>();
  private final List<WriteCost> costs = new ArrayList<>();

  @Test
  void whatDynamoDbHadNoTimeForIsSentAgainUntilItIsStored() {
    var throttled = new Table(3, BatchStatementErrorCodeEnum.THROTTLING_ERROR, Set.of());

    assertThat(insert(throttled, 60)).isEmpty();
    assertThat(throttled.stored).hasSize(60);
    assertThat(throttled.largest).isEqualTo(25);
    assertThat(pauses).isNotEmpty().allMatch(pause -> pause.compareTo(Duration.ofSeconds(5)) <= 0);
    assertThat(costs.stream().mapToLong(WriteCost::items).sum()).isEqualTo(60);
  }

  @Test
  void whatIsThereIsHandedBackAndCostsNothing() {
    var table = new Table(2, BatchStatementErrorCodeEnum.THROTTLING_ERROR, Set.of("at#3", "at#29"));

    assertThat(insert(table, 30)).extracting(DueItem::sk).containsExactly("at#3", "at#29");
    assertThat(table.stored).hasSize(28);
    assertThat(costs.stream().mapToLong(WriteCost::items).sum()).isEqualTo(28);
  }

  @Test
  void whatCanNotBeStoredIsAFaultThatSaysHowMuch() {
    var full = new Table(0, BatchStatementErrorCodeEnum.PROVISIONED_THROUGHPUT_EXCEEDED, Set.of());

    assertThatThrownBy(() -> insert(full, 2))
        .hasMessage("DynamoDB did not take 2 of 2 items in 12 attempts; run it again");
  }

  @Test
  void anyOtherErrorIsAFaultThatNamesTheItem() {
    var closed = new Table(0, BatchStatementErrorCodeEnum.ACCESS_DENIED, Set.of());

    assertThatThrownBy(() -> insert(closed, 2))
        .hasMessageContaining("DUE")
        .hasMessageContaining("AccessDenied");
  }

  private List<DueItem> insert(Table table, int items) {
    return new BatchInserter(table, "portal", costs::add, pauses::add)
        .insert(
            DueItem.SCHEMA,
            IntStream.range(0, items).mapToObj(i -> DueItem.of("at#" + i, "r" + i)).toList());
  }

  /// Takes so many items of each batch; the others get an error.
  private static final class Table implements DynamoDbClient {
    private final int takes;
    private final BatchStatementErrorCodeEnum error;
    private final Set<String> there;
    private final TreeSet<String> stored = new TreeSet<>();
    private int largest;

    Table(int takes, BatchStatementErrorCodeEnum error, Set<String> there) {
      this.takes = takes;
      this.error = error;
      this.there = there;
    }

    @Override
    public BatchExecuteStatementResponse batchExecuteStatement(
        BatchExecuteStatementRequest request) {
      largest = Math.max(largest, request.statements().size());
      var responses = new ArrayList<BatchStatementResponse>();
      int taken = 0;
      for (BatchStatementRequest each : request.statements()) {
        assertThat(each.statement())
            .isEqualTo(
                "INSERT INTO \"portal\" VALUE {'PK': ?, 'SK': ?, 'release': ?, 'tries': ?, 'type': ?}");
        String sk = each.parameters().get(1).s();
        if (there.contains(sk)) {
          responses.add(failed(BatchStatementErrorCodeEnum.DUPLICATE_ITEM));
        } else if (taken == takes) {
          responses.add(failed(error));
        } else {
          taken++;
          stored.add(sk);
          responses.add(BatchStatementResponse.builder().build());
        }
      }
      return BatchExecuteStatementResponse.builder().responses(responses).build();
    }

    private static BatchStatementResponse failed(BatchStatementErrorCodeEnum code) {
      return BatchStatementResponse.builder().error(error -> error.code(code)).build();
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }
}
