package org.openscrutiny.store;

/// The attributes of every item of the table.
sealed interface Item
    permits BytesItem, DueItem, EditionItem, Item.OfAttempt, NumberItem, TextItem {
  String pk();

  String sk();

  /// The kind of item, for people who look into the table.
  String type();

  /// An item of a compiled document.
  sealed interface OfAttempt extends Item permits DocumentItem, DocumentPartItem {
    /// The attempt at the edition that wrote it.
    int attempt();

    /// The document's entity tag: two items of one key and tag have the same bytes.
    String etag();
  }
}
