package org.openscrutiny.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/// The attributes read from an item so far; it builds every item record. A missing attribute is an
/// error that names it, so a damaged item never becomes a half-filled record.
final class ItemFields {
  private final Map<String, Object> values = new HashMap<>();

  /// Starts the schema of an item with its key and its kind.
  static <T extends Item> StaticImmutableTableSchema.Builder<T, ItemFields> schema(
      Class<T> item, Function<ItemFields, T> build) {
    return StaticImmutableTableSchema.builder(item, ItemFields.class)
        .newItemBuilder(ItemFields::new, build)
        .addAttribute(
            String.class,
            attribute ->
                attribute
                    .name(Keys.PK)
                    .getter(Item::pk)
                    .setter((fields, value) -> fields.set(Keys.PK, value))
                    .tags(StaticAttributeTags.primaryPartitionKey()))
        .addAttribute(
            String.class,
            attribute ->
                attribute
                    .name(Keys.SK)
                    .getter(Item::sk)
                    .setter((fields, value) -> fields.set(Keys.SK, value))
                    .tags(StaticAttributeTags.primarySortKey()))
        .addAttribute(
            String.class,
            attribute ->
                attribute
                    .name(Keys.TYPE)
                    .getter(Item::type)
                    .setter((fields, value) -> fields.set(Keys.TYPE, value)));
  }

  void set(String name, Object value) {
    values.put(name, value);
  }

  String pk() {
    return text(Keys.PK);
  }

  String sk() {
    return text(Keys.SK);
  }

  String type() {
    return text(Keys.TYPE);
  }

  String text(String name) {
    return required(name, String.class);
  }

  int number(String name) {
    return required(name, Integer.class);
  }

  /// Of an item that may have been stored before there was such a number.
  int number(String name, int otherwise) {
    return values.containsKey(name) ? number(name) : otherwise;
  }

  /// Texts by name; none of an item that was stored before there were such texts.
  @SuppressWarnings("unchecked") // the schema declares what the map holds
  Map<String, String> texts(String name) {
    return values.containsKey(name) ? required(name, Map.class) : Map.of();
  }

  byte[] bytes(String name) {
    return required(name, byte[].class);
  }

  <V> V required(String name, Class<V> type) {
    return Optional.ofNullable(values.get(name))
        .map(type::cast)
        .orElseThrow(() ->
            new IllegalStateException(
                "The item %s %s lacks \"%s\""
                    .formatted(values.get(Keys.PK), values.get(Keys.SK), name)));
  }
}
