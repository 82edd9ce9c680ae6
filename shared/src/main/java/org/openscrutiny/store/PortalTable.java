package org.openscrutiny.store;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.GetItemEnhancedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The one table, and its client.
///
/// All reads are strongly consistent. Readers cache what is read here for ever, so an old answer
/// from a lagging replica would stay wrong for ever.
public final class PortalTable {
  private final DynamoDbClient client;
  private final DynamoDbEnhancedClient enhanced;
  private final String name;
  private WriteCost written = WriteCost.NOTHING;

  public PortalTable(DynamoDbClient client, String name) {
    this.client = client;
    this.enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
    this.name = name;
  }

  /// Opens the table. Region, credentials and endpoint come from the environment, as the SDK reads
  /// it; the client over Java's own HTTP connections is the one that starts fastest.
  public static PortalTable open(String name) {
    return new PortalTable(
        DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build(), name);
  }

  DynamoDbEnhancedClient enhanced() {
    return enhanced;
  }

  <T> DynamoDbTable<T> of(TableSchema<T> schema) {
    return enhanced.table(name, schema);
  }

  BatchWriter writer() {
    return new BatchWriter(client, name, this::account);
  }

  BatchInserter inserter() {
    return new BatchInserter(client, name, this::account);
  }

  DynamoDbClient client() {
    return client;
  }

  String name() {
    return name;
  }

  /// What was written through this object so far: figures, documents and memories. The few single
  /// items of a release or an edition are not counted.
  public synchronized WriteCost written() {
    return written;
  }

  synchronized void account(WriteCost cost) {
    written = written.plus(cost);
  }

  /// What time it is for DynamoDB, to the second: as each of its answers says.
  public Instant time() {
    var key =
        Map.of(
            Keys.PK, AttributeValue.fromS(Keys.PORTAL),
            Keys.SK, AttributeValue.fromS(Keys.CURRENT));
    return client
        .getItem(request -> request.tableName(name).key(key).consistentRead(true))
        .sdkHttpResponse()
        .firstMatchingHeader("Date")
        .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
        .orElseThrow(() -> new IllegalStateException("DynamoDB did not say what time it is"));
  }

  static Key key(String pk, String sk) {
    return Key.builder().partitionValue(pk).sortValue(sk).build();
  }

  static GetItemEnhancedRequest get(String pk, String sk) {
    return GetItemEnhancedRequest.builder().key(key(pk, sk)).consistentRead(true).build();
  }
}
