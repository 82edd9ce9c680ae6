package org.openscrutiny.domain;

/// One value of a series: what was published for one period.
public record Observation(Period period, Value value) {}
