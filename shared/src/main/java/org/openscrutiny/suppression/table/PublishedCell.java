package org.openscrutiny.suppression.table;

/// A count about which a reader may want to know more than is shown.
///
/// @param name what it counts, unique in its table
public record PublishedCell(String name, Shown shown) {}
