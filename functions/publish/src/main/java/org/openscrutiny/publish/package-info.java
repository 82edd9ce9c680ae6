/// Publishes what is due: the function that the clock and officers start.
@NullMarked
package org.openscrutiny.publish;

import org.jspecify.annotations.NullMarked;
