/// Takes in the releases that arrive in the raw bucket: the function behind the queue.
@NullMarked
package org.openscrutiny.ingest;

import org.jspecify.annotations.NullMarked;
