package org.openscrutiny.store;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/// Compressed bytes: a part of a large document, or the figures of an indicator.
@SuppressWarnings("ArrayRecordComponent") // bytes are stored and read, never compared
record BytesItem(String pk, String sk, String type, byte[] body) implements Item {
  static final TableSchema<BytesItem> SCHEMA =
      ItemFields.schema(
              BytesItem.class,
              fields ->
                  new BytesItem(fields.pk(), fields.sk(), fields.type(), fields.bytes("body")))
          .addAttribute(
              byte[].class,
              attribute ->
                  attribute
                      .name("body")
                      .getter(BytesItem::body)
                      .setter((fields, value) -> fields.set("body", value)))
          .build();
}
