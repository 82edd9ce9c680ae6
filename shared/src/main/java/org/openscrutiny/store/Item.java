package org.openscrutiny.store;

/// What every item of the table has.
sealed interface Item permits BytesItem, DocumentItem, DueItem, EditionItem, NumberItem, TextItem {
  String pk();

  String sk();

  /// What kind of item it is, for people who look into the table.
  String type();
}
