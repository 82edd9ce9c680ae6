package org.openscrutiny.store;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/// An accepted release that is not public yet.
///
/// @param tries how often it was part of an attempt to publish
record DueItem(String pk, String sk, String type, String release, int tries) implements Item {
  static final TableSchema<DueItem> SCHEMA =
      ItemFields.schema(
              DueItem.class,
              fields ->
                  new DueItem(
                      fields.pk(),
                      fields.sk(),
                      fields.type(),
                      fields.text("release"),
                      fields.number("tries", 0)))
          .addAttribute(
              String.class,
              attribute ->
                  attribute
                      .name("release")
                      .getter(DueItem::release)
                      .setter((fields, value) -> fields.set("release", value)))
          .addAttribute(
              Integer.class,
              attribute ->
                  attribute
                      .name("tries")
                      .getter(DueItem::tries)
                      .setter((fields, value) -> fields.set("tries", value)))
          .build();

  static DueItem of(String sk, String release) {
    return new DueItem(Keys.DUE, sk, "due", release, 0);
  }

  DueItem tried(int times) {
    return new DueItem(pk, sk, type, release, times);
  }
}
