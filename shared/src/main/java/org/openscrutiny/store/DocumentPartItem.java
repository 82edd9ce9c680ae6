package org.openscrutiny.store;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/// A part of the bytes of a large document, as it is written. A reader needs the bytes only and
/// reads a [BytesItem].
///
/// @param attempt at the edition, which wrote it
/// @param etag of the whole document
@SuppressWarnings("ArrayRecordComponent") // bytes are stored and read, never compared
record DocumentPartItem(String pk, String sk, String type, int attempt, String etag, byte[] body)
    implements Item.OfAttempt {
  static final TableSchema<DocumentPartItem> SCHEMA =
      ItemFields.schema(
              DocumentPartItem.class,
              fields ->
                  new DocumentPartItem(
                      fields.pk(),
                      fields.sk(),
                      fields.type(),
                      fields.number(Keys.ATTEMPT),
                      fields.text(Keys.ETAG),
                      fields.bytes("body")))
          .addAttribute(
              Integer.class,
              attribute ->
                  attribute
                      .name(Keys.ATTEMPT)
                      .getter(DocumentPartItem::attempt)
                      .setter((fields, value) -> fields.set(Keys.ATTEMPT, value)))
          .addAttribute(
              String.class,
              attribute ->
                  attribute
                      .name(Keys.ETAG)
                      .getter(DocumentPartItem::etag)
                      .setter((fields, value) -> fields.set(Keys.ETAG, value)))
          .addAttribute(
              byte[].class,
              attribute ->
                  attribute
                      .name("body")
                      .getter(DocumentPartItem::body)
                      .setter((fields, value) -> fields.set("body", value)))
          .build();
}
