package org.openscrutiny.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openscrutiny.editions.Attempt;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// Which items of documents are stored, of which attempt and with which entity tag.
final class StoredVersions {
  /// DynamoDB's limit for one request.
  private static final int BATCH = 100;

  private static final String KEYS = "PK, SK";
  private static final String OLDER = "attribute_not_exists(attempt) OR attempt < :attempt";

  private final DynamoDbClient client;
  private final String table;

  StoredVersions(PortalTable table) {
    this.client = table.client();
    this.table = table.name();
  }

  /// That the item's place is empty or holds what an earlier attempt left. Items that were stored
  /// before attempts were counted have no number.
  static Expression isOlder(Item.OfAttempt item) {
    return Expression.builder()
        .expression(OLDER)
        .putExpressionValue(":attempt", number(item.attempt()))
        .build();
  }

  /// Those that are not stored as they are.
  <T extends Item.OfAttempt> List<T> others(List<T> items) {
    var others = new ArrayList<T>();
    for (int from = 0; from < items.size(); from += BATCH) {
      List<T> batch = items.subList(from, Math.min(from + BATCH, items.size()));
      Map<Map<String, AttributeValue>, Map<String, AttributeValue>> stored = read(batch);
      for (T each : batch) {
        Map<String, AttributeValue> found = stored.getOrDefault(key(each), Map.of());
        if (!AttributeValue.fromS(each.etag()).equals(found.get(Keys.ETAG))
            || !number(each.attempt()).equals(found.get(Keys.ATTEMPT))) {
          others.add(each);
        }
      }
    }
    return others;
  }

  private Map<Map<String, AttributeValue>, Map<String, AttributeValue>> read(
      List<? extends Item.OfAttempt> items) {
    var found = new HashMap<Map<String, AttributeValue>, Map<String, AttributeValue>>();
    var asked =
        KeysAndAttributes.builder()
            .keys(items.stream().map(StoredVersions::key).toList())
            .projectionExpression(KEYS + ", attempt, etag")
            .consistentRead(true)
            .build();
    // The paginator asks again for what DynamoDB had no time for.
    client
        .batchGetItemPaginator(
            BatchGetItemRequest.builder().requestItems(Map.of(table, asked)).build())
        .forEach(answer ->
            answer
                .responses()
                .getOrDefault(table, List.of())
                .forEach(item -> found.put(key(item), item)));
    return found;
  }

  /// The names of all documents of an edition.
  Set<String> names(int edition) {
    Set<String> names = new TreeSet<>();
    ofEdition(edition).forEach(item -> names.add(Keys.documentName(string(item, Keys.PK))));
    return names;
  }

  void removeEarlier(Attempt attempt) {
    for (Map<String, AttributeValue> item : ofEdition(attempt.edition().number())) {
      Optional<AttributeValue> by = Optional.ofNullable(item.get(Keys.ATTEMPT));
      if (by.isEmpty() || Integer.parseInt(by.get().n()) < attempt.number()) {
        remove(key(item), attempt.number());
      }
    }
  }

  /// Keys and attempts of all items of an edition's documents. This reads the whole table, which is
  /// done only where a publisher takes up what another has left.
  private Iterable<Map<String, AttributeValue>> ofEdition(int edition) {
    var scan =
        ScanRequest.builder()
            .tableName(table)
            .filterExpression(
                "(begins_with(PK, :document) AND SK = :edition)"
                    + " OR (begins_with(PK, :part) AND begins_with(SK, :partsOf))")
            .expressionAttributeValues(
                Map.of(
                    ":document", AttributeValue.fromS(Keys.DOCUMENT),
                    ":edition", AttributeValue.fromS(Keys.edition(edition)),
                    ":part", AttributeValue.fromS(Keys.PART),
                    ":partsOf", AttributeValue.fromS(Keys.partsOf(edition))))
            .projectionExpression(KEYS + ", attempt")
            .consistentRead(true)
            .build();
    return client.scanPaginator(scan).items();
  }

  private void remove(Map<String, AttributeValue> key, int attempt) {
    try {
      client.deleteItem(request ->
          request
              .tableName(table)
              .key(key)
              .conditionExpression(OLDER)
              .expressionAttributeValues(Map.of(":attempt", number(attempt))));
    } catch (ConditionalCheckFailedException replaced) {
      // Another publisher of this attempt has stored its own meanwhile.
      return;
    }
  }

  private static Map<String, AttributeValue> key(Item item) {
    return Map.of(
        Keys.PK, AttributeValue.fromS(item.pk()), Keys.SK, AttributeValue.fromS(item.sk()));
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    var key = new HashMap<>(item);
    key.keySet().retainAll(List.of(Keys.PK, Keys.SK));
    return key;
  }

  private static String string(Map<String, AttributeValue> item, String attribute) {
    return Optional.ofNullable(item.get(attribute)).map(AttributeValue::s).orElseThrow();
  }

  private static AttributeValue number(int number) {
    return AttributeValue.fromN(Integer.toString(number));
  }
}
