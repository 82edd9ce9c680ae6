package org.openscrutiny.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openscrutiny.domain.Edition;
import org.openscrutiny.domain.Figures;
import org.openscrutiny.editions.Document;
import org.openscrutiny.editions.EnglandRelease;
import org.openscrutiny.editions.MemoryKey;
import org.openscrutiny.editions.PageEditions;
import org.openscrutiny.editions.Remembered;
import org.openscrutiny.editions.SampleReleases;
import org.openscrutiny.sources.TakenVersion;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

/// The attributes of every item of the table, and the items that a crash leaves.
@ExtendWith(DynamoDbLocal.class)
final class PortalTableIT {
  private static final LocalDateTime SUMMER = LocalDateTime.of(2024, 7, 18, 9, 30);

  private final DynamoDbClient client;
  private final String name;
  private final PortalTable table;

  PortalTableIT(DynamoDbClient client) {
    this.client = client;
    this.name = DynamoDbLocal.newTable(client);
    this.table = new PortalTable(client, name);
  }

  @Test
  void whatWasTakenOfASourceComesBackAndIsReplaced() {
    var versions = new DynamoTakenVersions(table);
    var taken =
        new TakenVersion(
            "3fa85f64",
            Optional.of("1.1"),
            Map.of("rate where sex is Total", "overall-absence"),
            Optional.of(Instant.parse("2025-10-02T08:35:00Z")),
            Optional.of(new TakenVersion.Held("2.0", List.of("the column rate is gone"))),
            true,
            Optional.of("Another one"));

    versions.put("dfe-absence", TakenVersion.nothingOf("3fa85f64"));
    versions.put("dfe-absence", taken);

    assertThat(versions.of("dfe-absence")).contains(taken);
    assertThat(versions.of("dfe-other")).isEmpty();
  }

  /// Another machine's clock on AWS; here it is this one's.
  @Test
  void theDatabaseSaysWhatTimeItIs() {
    Instant before = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    assertThat(table.time()).isBetween(before, Instant.now());
    assertThat(new PortalTable(client, DynamoDbLocal.newTable(client)).time())
        .as("a table without an edition")
        .isAfterOrEqualTo(before);
  }

  @BeforeEach
  void publishOneRelease() {
    new DynamoReleaseStore(table)
        .accept(
            SampleReleases.release("aa", "in-care", SUMMER), SampleReleases.figures(), List.of());
    new DynamoReleaseStore(table)
        .accept(SampleReleases.release("bb", "later", SUMMER), SampleReleases.figures(), List.of());
    new DynamoDocumentStore(table)
        .put(1, List.of(new Document("catalogue", 1, "text/csv", bytes("x"), "\"e\"")));
    new DynamoMemoryStore(table)
        .put(
            List.of(
                new Remembered<>(
                    MemoryKey.pageEditions("E06000045"),
                    1,
                    new PageEditions(Map.of("overall-absence", 1)),
                    true)));
    var editions = new DynamoEditionStore(table);
    var first = new Edition(1, Instant.parse("2026-11-23T09:30:00Z"), Map.of("in-care", "aa"));
    editions.flip(editions.plan(first));
    editions.markAnnounced(1);
  }

  @Test
  void everyItemHasItsKeyItsTypeAndItsAttributes() {
    var items = new TreeMap<String, Map<String, AttributeValue>>();
    client
        .scan(scan -> scan.tableName(name))
        .items()
        .forEach(item -> items.put(item.get("PK").s() + " " + item.get("SK").s(), item));

    assertThat(items)
        .containsOnlyKeys(
            "DATASET#in-care 2024-07-18T08:30:00Z#aa",
            "DATASET#later 2024-07-18T08:30:00Z#bb",
            "DOC#catalogue 000001",
            "DUE 2024-07-18T08:30:00Z#bb",
            "EDITIONS 000001",
            "MEMORY#areas/E06000045/pages 000001#000",
            "PORTAL ANNOUNCED",
            "PORTAL CURRENT",
            "RELEASE#aa FIGURES#looked-after-children#000",
            "RELEASE#aa RELEASE",
            "RELEASE#bb FIGURES#looked-after-children#000",
            "RELEASE#bb RELEASE");
    assertThat(items.get("DOC#catalogue 000001"))
        .isEqualTo(
            Map.of(
                "PK", AttributeValue.fromS("DOC#catalogue"),
                "SK", AttributeValue.fromS("000001"),
                "type", AttributeValue.fromS("document"),
                "edition", AttributeValue.fromN("1"),
                "attempt", AttributeValue.fromN("1"),
                "contentType", AttributeValue.fromS("text/csv"),
                "etag", AttributeValue.fromS("\"e\""),
                "parts", AttributeValue.fromN("0"),
                "body", AttributeValue.fromB(SdkBytes.fromUtf8String("x"))));
    assertThat(items.get("MEMORY#areas/E06000045/pages 000001#000"))
        .containsEntry("type", AttributeValue.fromS("memory"))
        .containsOnlyKeys("PK", "SK", "type", "body");
    assertThat(items.get("EDITIONS 000001"))
        .isEqualTo(
            Map.of(
                "PK", AttributeValue.fromS("EDITIONS"),
                "SK", AttributeValue.fromS("000001"),
                "type", AttributeValue.fromS("edition"),
                "edition", AttributeValue.fromN("1"),
                "attempt", AttributeValue.fromN("1"),
                "publishedAt", AttributeValue.fromS("2026-11-23T09:30:00Z"),
                "releases", AttributeValue.fromM(Map.of("in-care", AttributeValue.fromS("aa"))),
                "reasons", AttributeValue.fromM(Map.of()),
                "takedowns", AttributeValue.fromN("0"),
                "state", AttributeValue.fromS("published")));
    assertThat(items.get("PORTAL CURRENT"))
        .isEqualTo(
            Map.of(
                "PK", AttributeValue.fromS("PORTAL"),
                "SK", AttributeValue.fromS("CURRENT"),
                "type", AttributeValue.fromS("pointer"),
                "edition", AttributeValue.fromN("1")));
    assertThat(items.get("DUE 2024-07-18T08:30:00Z#bb"))
        .isEqualTo(
            Map.of(
                "PK", AttributeValue.fromS("DUE"),
                "SK", AttributeValue.fromS("2024-07-18T08:30:00Z#bb"),
                "type", AttributeValue.fromS("due"),
                "tries", AttributeValue.fromN("0"),
                "release", AttributeValue.fromS("bb")));
    assertThat(items.get("DATASET#in-care 2024-07-18T08:30:00Z#aa"))
        .isEqualTo(
            Map.of(
                "PK", AttributeValue.fromS("DATASET#in-care"),
                "SK", AttributeValue.fromS("2024-07-18T08:30:00Z#aa"),
                "type", AttributeValue.fromS("release of a dataset"),
                "json", AttributeValue.fromS("\"aa\"")));
    assertThat(items.get("RELEASE#aa RELEASE")).containsOnlyKeys("PK", "SK", "type", "json");
    assertThat(items.get("RELEASE#aa FIGURES#looked-after-children#000"))
        .containsOnlyKeys("PK", "SK", "type", "body");
  }

  @Test
  void aReleaseWhoseFiguresAreWrittenButNotItselfIsUnknownUntilItComesAgain() {
    var release = SampleReleases.release("cc", "in-care", SUMMER);
    var broken = new DynamoReleaseStore(new PortalTable(new CrashBeforeCommit(client), name));

    assertThatThrownBy(() -> broken.accept(release, SampleReleases.figures(), List.of()))
        .hasMessage("the process died here");

    var store = new DynamoReleaseStore(table);
    assertThat(store.release("cc")).isEmpty();
    assertThat(store.due(Instant.parse("2030-01-01T00:00:00Z"))).doesNotContain(release);

    store.accept(release, SampleReleases.figures(), List.of());
    assertThat(store.release("cc")).contains(release);
    assertThat(store.figures("cc")).isEqualTo(SampleReleases.figures());
    assertThat(store.due(Instant.parse("2030-01-01T00:00:00Z"))).contains(release);
  }

  @Test
  void figuresThatACrashLeftAndThatAreNoLongerGivenAreForgotten() {
    var release = SampleReleases.release("dd", "in-care", SUMMER);
    var broken = new DynamoReleaseStore(new PortalTable(new CrashBeforeCommit(client), name));
    Figures before = EnglandRelease.release("00000000000000dd", 2, 0).figures();
    assertThatThrownBy(() -> broken.accept(release, before, List.of()))
        .hasMessage("the process died here");

    var store = new DynamoReleaseStore(table);
    store.accept(release, SampleReleases.figures(), List.of());
    assertThat(store.figures("dd")).isEqualTo(SampleReleases.figures());
  }

  /// Writes batches and reads, and dies before a transaction.
  private record CrashBeforeCommit(DynamoDbClient client) implements DynamoDbClient {
    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      return client.getItem(request);
    }

    @Override
    public QueryResponse query(QueryRequest request) {
      return client.query(request);
    }

    @Override
    public QueryIterable queryPaginator(QueryRequest request) {
      return client.queryPaginator(request);
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
      return client.batchWriteItem(request);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      throw new IllegalStateException("the process died here");
    }

    @Override
    public String serviceName() {
      return client.serviceName();
    }

    @Override
    public void close() {
      client.close();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
