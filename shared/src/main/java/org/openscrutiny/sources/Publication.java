package org.openscrutiny.sources;

/// A publication of the department.
///
/// @param lastPublished as the source writes it
public record Publication(String id, String slug, String title, String lastPublished) {}
