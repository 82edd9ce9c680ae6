/// What the portal serves, as records: one for each kind of document, holding results of the rules
/// of `comparison` and nothing that was not cleared. How they are written down is `json`'s.
@NullMarked
package org.openscrutiny.publication.page;

import org.jspecify.annotations.NullMarked;
