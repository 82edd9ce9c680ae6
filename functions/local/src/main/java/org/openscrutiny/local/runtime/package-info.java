/// Lambda: a process for each function, and the Runtime API that hands it its invocations.
@NullMarked
package org.openscrutiny.local.runtime;

import org.jspecify.annotations.NullMarked;
