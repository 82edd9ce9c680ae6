package org.openscrutiny.domain;

/// What makes two figures neighbours in one line: the same indicator, area, filters and length of
/// period, in one dataset.
///
/// @param indicator the indicator's id in the catalogue
public record SeriesKey(String indicator, Area area, Filters filters, Frequency frequency) {}
