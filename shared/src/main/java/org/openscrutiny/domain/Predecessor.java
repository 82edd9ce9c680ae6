package org.openscrutiny.domain;

import java.time.LocalDate;

/// An authority that another one took the place of.
///
/// @param area under its former code
/// @param until its last day
/// @param sameArea whether its boundary was that of the other, so that only the code changed
public record Predecessor(Area area, LocalDate until, boolean sameArea) {}
