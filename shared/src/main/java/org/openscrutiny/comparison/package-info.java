/// The rules behind every comparison. Everybody who repeats a rule by hand gets the same result.
/// The sentences about the results are in `wording`.
///
/// Start with [Comparer], which compares the newest figure of a series with its comparators, its
/// past and its target and returns a [LatestResult]. [Progress] and [TopicProgress] summarise such
/// results. [Reconciliation] recalculates results that a publisher printed with its figures.
///
/// All arithmetic on printed figures is exact. Only a 12-month mean and a statistic of a group of
/// authorities ([GroupStatistics]) are rounded, each once. Statistical formulas
/// ([ConfidenceInterval], [Trend]) use floating point.
@NullMarked
package org.openscrutiny.comparison;

import org.jspecify.annotations.NullMarked;
