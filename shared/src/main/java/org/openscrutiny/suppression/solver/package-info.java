/// The disclosure audit: the feasibility interval of each suppressed cell, by integer programming.
/// The solver library (ojAlgo) is used in this package only.
///
/// [Auditor] looks for the lowest and the highest value of a cell, with a witness for both. The
/// solver works in floating point and only proposes: a witness counts after it has been checked in
/// whole numbers.
@NullMarked
package org.openscrutiny.suppression.solver;

import org.jspecify.annotations.NullMarked;
