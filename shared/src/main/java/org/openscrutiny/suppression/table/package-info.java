/// A table of counts as a reader sees it, in whole numbers: cells, additive relations, printed
/// percentages, bounds, and the certificate of its protection. Only `java.*` is used, and nothing
/// here solves a program.
///
/// [PublishedTable] holds what is shown and no suppressed value, so nothing that is computed from
/// it can disclose one. [BoundPropagation] tightens the bounds of each cell by one relation at a
/// time. [Certificate] holds the witnesses: complete tables that agree with everything shown and
/// that prove a [FeasibilityInterval] wide enough for every suppressed cell. Checking one is
/// addition.
@NullMarked
package org.openscrutiny.suppression.table;

import org.jspecify.annotations.NullMarked;
