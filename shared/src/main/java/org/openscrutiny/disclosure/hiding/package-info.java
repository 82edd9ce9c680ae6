/// What else has to be hidden, so that a hidden figure can't be worked out from those that are
/// shown.
///
/// [Protection] takes the true table ([TrueTable]) and gives back the table that may be published,
/// with the proof that it may: [LinearHiding] first (Gaussian elimination), then the audit, and
/// [Repair] of what the audit finds, until it finds nothing. What can't be proved is withheld.
@NullMarked
package org.openscrutiny.disclosure.hiding;

import org.jspecify.annotations.NullMarked;
