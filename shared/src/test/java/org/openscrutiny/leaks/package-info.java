/// What leaks outside of the tables. A release is changed only in what is hidden, and everything
/// that anybody else can see has to stay the same to the byte.
@NullMarked
package org.openscrutiny.leaks;

import org.jspecify.annotations.NullMarked;
