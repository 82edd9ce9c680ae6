package org.openscrutiny.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openscrutiny.editions.MemoryKey;
import org.openscrutiny.editions.MemoryStore;
import org.openscrutiny.editions.Remembered;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.PutItemEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Keeps in the table what editions remember: compressed JSON, in as many items as it takes.
/// Reading what holds as of an edition is one Query of one item, and a second one where it is more
/// than an item holds.
///
/// Readers never come here: the role of the API can't read these keys.
public final class DynamoMemoryStore implements MemoryStore {
  /// Leaves room for the other attributes below the limit of 409,600 bytes.
  private static final int MOST_BYTES = 380_000;

  private static final Expression ABSENT =
      Expression.builder().expression("attribute_not_exists(PK)").build();

  private final PortalTable table;
  private final DynamoDbTable<BytesItem> items;

  public DynamoMemoryStore(PortalTable table) {
    this.table = table;
    this.items = table.of(BytesItem.SCHEMA);
  }

  @Override
  public void put(Collection<Remembered<?>> memories) {
    memories.forEach(each -> split(each).forEach(this::putUnlessThere));
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

  private void putUnlessThere(BytesItem item) {
    try {
      items.putItem(
          PutItemEnhancedRequest.builder(BytesItem.class)
              .item(item)
              .conditionExpression(ABSENT)
              .build());
      table.account(WriteCost.of(BytesItem.SCHEMA.itemToMap(item, true)));
    } catch (ConditionalCheckFailedException rememberedAlready) {
      return; // by an earlier attempt at the same edition, which compiled the same
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
    int edition = Keys.editionOfPart(last.sk());
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
