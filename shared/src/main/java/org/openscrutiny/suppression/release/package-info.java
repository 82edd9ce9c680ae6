/// Disclosure control of whole releases and editions. [Clearing] suppresses, before anything of a
/// release is stored, every figure that discloses a small count of children: primary suppression,
/// recoding, then secondary suppression. [JointClearing] does the same across all datasets of an
/// edition.
@NullMarked
package org.openscrutiny.suppression.release;

import org.jspecify.annotations.NullMarked;
