/// The rules behind every comparison, and the plain sentences made of their results. Each rule
/// gives the same answer to everybody who repeats it by hand.
///
/// Start with [Comparer], which sets the newest figure of a series beside everything that it is
/// compared with, and [Sentences], which says so. All arithmetic is exact, on the printed digits;
/// only a 12-month mean and what is worked out for a group of authorities are rounded, each once,
/// and statistical formulas ([ConfidenceInterval], [Trend]) are floating point. [Reconciliation]
/// works out again what a publisher printed beside its figures.
///
/// The figure of a group of authorities that the publisher doesn't give is computed by
/// [GroupStatistics].
@NullMarked
package org.openscrutiny.comparison;

import org.jspecify.annotations.NullMarked;
