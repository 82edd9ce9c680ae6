package org.openscrutiny.store;

/// The attributes of every item of the table.
sealed interface Item permits BytesItem, DocumentItem, DueItem, EditionItem, NumberItem, TextItem {
  String pk();

  String sk();

  /// The kind of item, for people who look into the table.
  String type();
}
