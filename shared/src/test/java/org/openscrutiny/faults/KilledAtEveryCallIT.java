package org.openscrutiny.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Gatherers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openscrutiny.documents.DocumentWriter;
import org.openscrutiny.editions.Announcer;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.DocumentBody;
import org.openscrutiny.pages.TakenDownPage;
import org.openscrutiny.store.DynamoAuditTrail;
import org.openscrutiny.store.DynamoDbLocal;
import org.openscrutiny.store.DynamoDocumentStore;
import org.openscrutiny.store.DynamoEditionStore;
import org.openscrutiny.store.DynamoMemoryStore;
import org.openscrutiny.store.DynamoReleaseStore;
import org.openscrutiny.store.PortalTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Requests to the database, evenly spread over each event: also those in the midst of a call of a
/// port. They are few, since each needs tables of its own; [KilledAtEveryCallTest] has every call.
@ExtendWith(DynamoDbLocal.class)
final class KilledAtEveryCallIT extends KilledAtEveryCallContract {
  private static final int MOST = 3;

  /// The most items that one request writes.
  private static final int AT_ONCE = 25;

  private final Map<Event, Tables> prepared = new EnumMap<>(Event.class);

  KilledAtEveryCallIT(DynamoDbClient client) {
    super(() -> new Tables(client), MOST);
  }

  /// It is prepared once and then copied.
  @Override
  Storage prepared(Event event) {
    return prepared.computeIfAbsent(event, each -> (Tables) super.prepared(each)).copy();
  }

  /// A document of more than an item holds has its bytes elsewhere.
  @Test
  void aTakedownThatWasKilledLeavesNothingOfALargeDocumentOnceItIsDoneAgain(DynamoDbClient client) {
    byte[] bytes = new byte[1_000_000];
    new Random(1).nextBytes(bytes);
    var large = new Document("data.csv", 1, "text/csv", bytes, "\"1\"");
    DocumentBody notice =
        new DocumentWriter().page(new TakenDownPage(LocalDate.of(2018, 3, 10), "A reason"), 1);
    for (int calls = 0; ; calls++) {
      String table = DynamoDbLocal.newTable(client);
      new DynamoDocumentStore(new PortalTable(client, table)).put(1, List.of(large));
      var process = FaultyProcess.killedAfter(calls);
      DynamoDbClient killed = process.port(DynamoDbClient.class, client, Tables::isRequest);
      process.run(() ->
          new DynamoDocumentStore(new PortalTable(killed, table))
              .takeDown(List.of("data.csv"), 1, notice));
      var store = new DynamoDocumentStore(new PortalTable(client, table));
      assertThat(store.asOf("data.csv", 1)).as("a reader gets an answer").isPresent();

      store.takeDown(List.of("data.csv"), 1, notice);

      assertThat(store.asOf("data.csv", 1).orElseThrow().gzip())
          .isEqualTo(Document.of("data.csv", 1, notice).gzip());
      assertThat(client.scan(scan -> scan.tableName(table)).count())
          .as("items after a kill at call " + calls)
          .isEqualTo(1);
      if (!process.hasFailed()) {
        assertThat(calls).isGreaterThan(4);
        return;
      }
    }
  }

  /// The portal's table and that of the audit trail.
  private record Tables(
      DynamoDbClient client, String portal, String trail, Announcements announcements)
      implements Storage {
    Tables(DynamoDbClient client) {
      this(
          client,
          DynamoDbLocal.newTable(client),
          DynamoDbLocal.newTable(client),
          new Announcements());
    }

    @Override
    public Ports open(FaultyProcess process) {
      DynamoDbClient requests = process.port(DynamoDbClient.class, client, Tables::isRequest);
      var table = new PortalTable(requests, portal);
      return new Ports(
          new DynamoReleaseStore(table),
          new DynamoEditionStore(table),
          new DynamoDocumentStore(table),
          new DynamoMemoryStore(table),
          new DynamoAuditTrail(new PortalTable(requests, trail)),
          process.port(Announcer.class, announcements));
    }

    private static boolean isRequest(Method method) {
      List<Class<?>> parameters = List.of(method.getParameterTypes());
      return parameters.size() == 1
          && DynamoDbRequest.class.isAssignableFrom(parameters.getFirst());
    }

    Tables copy() {
      var copy =
          new Tables(
              client,
              DynamoDbLocal.newTable(client),
              DynamoDbLocal.newTable(client),
              announcements.copy());
      copy(portal, copy.portal);
      copy(trail, copy.trail);
      return copy;
    }

    private void copy(String from, String to) {
      client.scanPaginator(scan -> scan.tableName(from)).items().stream()
          .map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build())
          .gather(Gatherers.windowFixed(AT_ONCE))
          .forEach(batch -> write(Map.of(to, batch)));
    }

    /// What the database leaves is written again.
    private void write(Map<String, List<WriteRequest>> batch) {
      for (var left = batch; !left.isEmpty(); ) {
        Map<String, List<WriteRequest>> rest = left;
        left = client.batchWriteItem(write -> write.requestItems(rest)).unprocessedItems();
      }
    }
  }
}
