/// Measures disclosure control: how long it takes, and how much it hides.
@NullMarked
package org.openscrutiny.bench.disclosure;

import org.jspecify.annotations.NullMarked;
