package org.openscrutiny.store;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/// An accepted release that is not public yet.
record DueItem(String pk, String sk, String type, String release) implements Item {
  static final TableSchema<DueItem> SCHEMA =
      ItemFields.schema(
              DueItem.class,
              fields ->
                  new DueItem(fields.pk(), fields.sk(), fields.type(), fields.text("release")))
          .addAttribute(
              String.class,
              attribute ->
                  attribute
                      .name("release")
                      .getter(DueItem::release)
                      .setter((fields, value) -> fields.set("release", value)))
          .build();

  static DueItem of(String sk, String release) {
    return new DueItem(Keys.DUE, sk, "due", release);
  }
}
