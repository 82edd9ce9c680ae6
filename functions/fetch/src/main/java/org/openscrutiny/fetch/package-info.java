/// The function that asks the Department for Education for newer versions of its data sets.
@NullMarked
package org.openscrutiny.fetch;

import org.jspecify.annotations.NullMarked;
