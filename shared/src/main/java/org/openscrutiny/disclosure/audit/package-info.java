/// The audit: what a reader can work out from everything that is shown, in whole numbers.
///
/// [PublishedTable] is all that a reader has: what is shown of each cell, the sums that hold
/// between cells, the percentages printed. Nothing of this package ever sees a hidden figure, so
/// nothing that it computes can tell one. [Auditor] finds for each hidden cell how low and how high
/// it may be, with a witness for both: a whole table that agrees with everything shown, and
/// [Certificate] holds the witnesses that anybody can check by addition.
@NullMarked
package org.openscrutiny.disclosure.audit;

import org.jspecify.annotations.NullMarked;
