package org.openscrutiny.domain;

/// Identifies a series within a dataset: its indicator, area, filters and length of period.
///
/// @param indicator the indicator's id in the catalogue
public record SeriesKey(String indicator, Area area, Filters filters, Frequency frequency) {}
