/// Checks every night what is live: that the certificates of the current edition hold, by the code
/// of `./portal audit`, over HTTP as any reader. It can reach nothing that a reader can't.
@NullMarked
package org.openscrutiny.audit;

import org.jspecify.annotations.NullMarked;
