package org.openscrutiny.store;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/// A pointer to an edition: the current one, or the newest that was announced.
record NumberItem(String pk, String sk, String type, int edition) implements Item {
  static final String EDITION = "edition";

  static final TableSchema<NumberItem> SCHEMA =
      ItemFields.schema(
              NumberItem.class,
              fields ->
                  new NumberItem(fields.pk(), fields.sk(), fields.type(), fields.number(EDITION)))
          .addAttribute(
              Integer.class,
              attribute ->
                  attribute
                      .name(EDITION)
                      .getter(NumberItem::edition)
                      .setter((fields, value) -> fields.set(EDITION, value)))
          .build();

  NumberItem {
    if (edition < 1) {
      throw new IllegalArgumentException(sk + " points to edition " + edition);
    }
  }

  static NumberItem pointer(String sk, int edition) {
    return new NumberItem(Keys.PORTAL, sk, "pointer", edition);
  }
}
