/// The one strict JSON mapper, and what is read through it: `release.json`, the catalogue and
/// `portal.json`. Unknown, missing and duplicate fields are errors.
@NullMarked
package org.openscrutiny.json;

import org.jspecify.annotations.NullMarked;
