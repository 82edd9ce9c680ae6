/// The settings of another council's portal.
@NullMarked
package org.openscrutiny.cli.council;

import org.jspecify.annotations.NullMarked;
