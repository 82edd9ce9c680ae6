package org.openscrutiny.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openscrutiny.editions.MemoryKey;
import org.openscrutiny.editions.MemoryStore;
import org.openscrutiny.editions.Remembered;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ScanEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Keeps in the table what editions remember: compressed JSON, in as many items as it takes.
/// Reading what holds as of an edition is one Query of one item, and a second one where it is more
/// than an item holds.
///
/// Readers never come here: the role of the API can't read these keys.
public final class DynamoMemoryStore implements MemoryStore {
  /// Leaves room for the other attributes below the limit of 409,600 bytes.
  private static final int MOST_BYTES = 380_000;

  private final PortalTable table;
  private final DynamoDbTable<BytesItem> items;

  public DynamoMemoryStore(PortalTable table) {
    this.table = table;
    this.items = table.of(BytesItem.SCHEMA);
  }

  @Override
  public void put(Collection<Remembered<?>> memories) {
    for (Remembered<?> each : memories) {
      List<BytesItem> parts = split(each);
      parts.forEach(this::put);
      removePartsFrom(parts.size(), each);
    }
  }

  @Override
  public void removeOthers(int edition, Collection<MemoryKey<?>> kept) {
    Set<String> partitions =
        kept.stream().map(key -> Keys.memory(key.name())).collect(Collectors.toSet());
    items
        .scan(
            ScanEnhancedRequest.builder()
                .filterExpression(
                    Expression.builder()
                        .expression("begins_with(PK, :memory) AND begins_with(SK, :edition)")
                        .putExpressionValue(":memory", AttributeValue.fromS(Keys.memory("")))
                        .putExpressionValue(":edition", AttributeValue.fromS(Keys.partsOf(edition)))
                        .build())
                .consistentRead(true)
                .build())
        .items()
        .stream()
        .filter(item -> !partitions.contains(item.pk()))
        .forEach(items::deleteItem);
  }

  @Override
  public <M> M asOf(MemoryKey<M> key, int edition) {
    return newest(key.name(), edition)
        .map(last -> StoredJson.gunzip(joined(key.name(), last), key.type()))
        .orElse(key.nothing());
  }

  private static List<BytesItem> split(Remembered<?> remembered) {
    byte[] json = StoredJson.gzip(remembered.memory());
    var parts = new ArrayList<BytesItem>();
    for (int from = 0; from < json.length; from += MOST_BYTES) {
      parts.add(
          new BytesItem(
              Keys.memory(remembered.key().name()),
              Keys.part(remembered.edition(), parts.size()),
              "memory",
              Arrays.copyOfRange(json, from, Math.min(from + MOST_BYTES, json.length))));
    }
    return parts;
  }

  private void put(BytesItem item) {
    items.putItem(item);
    table.account(WriteCost.of(BytesItem.SCHEMA.itemToMap(item, true)));
  }

  /// An earlier attempt may have stored more parts.
  private void removePartsFrom(int first, Remembered<?> each) {
    String name = Keys.memory(each.key().name());
    int part = first;
    while (items.deleteItem(PortalTable.key(name, Keys.part(each.edition(), part))) != null) {
      part++;
    }
  }

  /// The last part of what was remembered last.
  private Optional<BytesItem> newest(String name, int edition) {
    if (edition < 1) {
      return Optional.empty(); // before the first edition there is nothing to ask for
    }
    var newest =
        QueryEnhancedRequest.builder()
            .queryConditional(
                QueryConditional.sortLessThanOrEqualTo(
                    PortalTable.key(Keys.memory(name), Keys.lastPart(edition))))
            .scanIndexForward(false)
            .limit(1)
            .consistentRead(true)
            .build();
    return items.query(newest).stream()
        .findFirst()
        .map(Page::items)
        .filter(found -> !found.isEmpty())
        .map(List::getFirst);
  }

  private byte[] joined(String name, BytesItem last) {
    int edition = Keys.editionOf(last.sk());
    if (last.sk().equals(Keys.part(edition, 0))) {
      return last.body();
    }
    var all =
        QueryEnhancedRequest.builder()
            .queryConditional(
                QueryConditional.sortBeginsWith(
                    PortalTable.key(Keys.memory(name), Keys.partsOf(edition))))
            .consistentRead(true)
            .build();
    var bytes = new ByteArrayOutputStream();
    items.query(all).items().forEach(part -> bytes.writeBytes(part.body()));
    return bytes.toByteArray();
  }
}
