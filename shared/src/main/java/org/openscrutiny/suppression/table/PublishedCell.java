package org.openscrutiny.suppression.table;

/// A count, and what is shown of it.
///
/// @param name what is counted; unique within the table
public record PublishedCell(String name, Shown shown) {}
