/// `./portal audit`: checks the certificates of an edition from public documents alone, by the code
/// that the nightly function runs. Needs no cloud, no solver and no secret.
@NullMarked
package org.openscrutiny.cli.audit;

import org.jspecify.annotations.NullMarked;
