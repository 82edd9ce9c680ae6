package org.openscrutiny.store;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/// A compiled document. A large one has its bytes in part items and none here. The notice that took
/// the place of a large one has its bytes here, and still says how many parts that had: a takedown
/// that broke off is done again, and has to find them.
///
/// @param edition the edition in which the document took this form
/// @param attempt at that edition, which wrote it; 0 for one that was stored before attempts were
///   counted
/// @param parts how many part items hold the body if it isn't here
@SuppressWarnings("ArrayRecordComponent") // bytes are stored and sent, never compared
record DocumentItem(
    String pk,
    String sk,
    String type,
    int edition,
    int attempt,
    String contentType,
    String etag,
    int parts,
    byte[] body)
    implements Item.OfAttempt {
  static final TableSchema<DocumentItem> SCHEMA =
      ItemFields.schema(DocumentItem.class, DocumentItem::read)
          .addAttribute(
              Integer.class,
              attribute ->
                  attribute
                      .name("edition")
                      .getter(DocumentItem::edition)
                      .setter((fields, value) -> fields.set("edition", value)))
          .addAttribute(
              Integer.class,
              attribute ->
                  attribute
                      .name(Keys.ATTEMPT)
                      .getter(DocumentItem::attempt)
                      .setter((fields, value) -> fields.set(Keys.ATTEMPT, value)))
          .addAttribute(
              String.class,
              attribute ->
                  attribute
                      .name("contentType")
                      .getter(DocumentItem::contentType)
                      .setter((fields, value) -> fields.set("contentType", value)))
          .addAttribute(
              String.class,
              attribute ->
                  attribute
                      .name(Keys.ETAG)
                      .getter(DocumentItem::etag)
                      .setter((fields, value) -> fields.set(Keys.ETAG, value)))
          .addAttribute(
              Integer.class,
              attribute ->
                  attribute
                      .name("parts")
                      .getter(DocumentItem::parts)
                      .setter((fields, value) -> fields.set("parts", value)))
          .addAttribute(
              byte[].class,
              attribute ->
                  attribute
                      .name("body")
                      .getter(DocumentItem::body)
                      .setter((fields, value) -> fields.set("body", value)))
          .build();

  DocumentItem {
    if (!etag.startsWith("\"") || !etag.endsWith("\"")) {
      throw new IllegalArgumentException(pk + ": a strong entity tag is in quotes, not " + etag);
    }
    if (parts == 0 && body.length == 0) {
      throw new IllegalArgumentException(pk + ": the body is neither here nor in parts");
    }
  }

  /// The same, in place of a document that had so many parts.
  DocumentItem inPlaceOfParts(int removed) {
    return new DocumentItem(pk, sk, type, edition, attempt, contentType, etag, removed, body);
  }

  private static DocumentItem read(ItemFields fields) {
    return new DocumentItem(
        fields.pk(),
        fields.sk(),
        fields.type(),
        fields.number("edition"),
        fields.number(Keys.ATTEMPT, 0),
        fields.text("contentType"),
        fields.text(Keys.ETAG),
        fields.number("parts"),
        fields.bytes("body"));
  }
}
