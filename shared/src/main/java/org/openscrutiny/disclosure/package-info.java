/// Disclosure control: what may leave the building. [Clearing] hides, before anything is stored,
/// every figure from which a small count of children could be read.
@NullMarked
package org.openscrutiny.disclosure;

import org.jspecify.annotations.NullMarked;
