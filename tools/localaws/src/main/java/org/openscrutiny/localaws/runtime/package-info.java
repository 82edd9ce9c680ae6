/// Lambda: a process for each function, and the Runtime API that hands it its invocations.
@NullMarked
package org.openscrutiny.localaws.runtime;

import org.jspecify.annotations.NullMarked;
