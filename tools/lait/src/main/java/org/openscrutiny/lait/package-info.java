/// `./portal convert`: turns a collection that has a layout of its own into a release and a
/// catalogue of the portal's format. Nothing is dropped: every row of the collection ends as a
/// figure or symbol of the release, or in the list of those that were left out, with the reason;
/// and what was written is read again to prove it. `docs/adr/0009-lait-conversion.md` says why each
/// rule is as it is; the rules themselves are the tables beside this package in the resources.
///
/// Start with [org.openscrutiny.lait.Conversion].
@NullMarked
package org.openscrutiny.lait;

import org.jspecify.annotations.NullMarked;
