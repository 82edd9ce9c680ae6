package org.openscrutiny.store;

import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/// A JSON text that people may want to read in the table: a release, or the report on a refusal.
record TextItem(String pk, String sk, String type, String json) implements Item {
  static final TableSchema<TextItem> SCHEMA =
      ItemFields.schema(
              TextItem.class,
              fields -> new TextItem(fields.pk(), fields.sk(), fields.type(), fields.text("json")))
          .addAttribute(
              String.class,
              attribute ->
                  attribute
                      .name("json")
                      .getter(TextItem::json)
                      .setter((fields, value) -> fields.set("json", value)))
          .build();
}
