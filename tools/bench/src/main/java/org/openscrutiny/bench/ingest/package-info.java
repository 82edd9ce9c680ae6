/// `./portal bench ingest`: how fast releases are screened and taken in, and with how much memory.
@NullMarked
package org.openscrutiny.bench.ingest;

import org.jspecify.annotations.NullMarked;
