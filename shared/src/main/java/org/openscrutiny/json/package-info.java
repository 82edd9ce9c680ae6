/// All JSON, in and out, through the one strict mapper: unknown, missing and duplicate fields are
/// errors. Reads `release.json`, the catalogue and `portal.json`; writes the public documents.
@NullMarked
package org.openscrutiny.json;

import org.jspecify.annotations.NullMarked;
