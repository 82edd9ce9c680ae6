/// The figures that a reader can add, subtract or divide: which counts hang together, and how. From
/// them comes the table that [org.openscrutiny.disclosure.hiding] protects.
@NullMarked
package org.openscrutiny.disclosure.linked;

import org.jspecify.annotations.NullMarked;
