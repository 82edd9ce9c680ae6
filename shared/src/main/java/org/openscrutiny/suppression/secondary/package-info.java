/// Secondary suppression: which cells have to be suppressed in addition to the sensitive ones, so
/// that no sensitive value can be calculated from what is shown.
///
/// [TableProtection] takes the true table ([TrueTable]) and returns the table that may be
/// published, with its witnesses. [GaussianSuppression] comes first, then the disclosure audit,
/// then [SecondarySuppression] for each cell whose feasibility interval is too narrow, until the
/// audit finds none. What can't be proved is withheld.
@NullMarked
package org.openscrutiny.suppression.secondary;

import org.jspecify.annotations.NullMarked;
