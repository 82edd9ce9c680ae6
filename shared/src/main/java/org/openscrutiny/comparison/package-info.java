/// The rules behind every comparison, and the plain sentences made of their results. Each rule
/// gives the same answer to everybody who repeats it by hand.
@NullMarked
package org.openscrutiny.comparison;

import org.jspecify.annotations.NullMarked;
