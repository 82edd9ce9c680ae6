/// Readers who read while edition after edition is published.
@NullMarked
package org.openscrutiny.bench.soak;

import org.jspecify.annotations.NullMarked;
