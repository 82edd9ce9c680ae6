package org.openscrutiny.domain;

/// What disclosure control did to a release, in numbers that may be public: which cells were hidden
/// by which rule is never told.
///
/// @param threshold counts of children from 1 to this are never shown
/// @param hidden how many cells show `c`, whoever hid them
public record Clearance(ReleaseDescription.Policy policy, int threshold, int hidden) {}
