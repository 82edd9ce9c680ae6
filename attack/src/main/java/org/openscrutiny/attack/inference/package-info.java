/// What an intruder can infer about counts from linear constraints: bound tightening, then integer
/// programming. Written for the attack alone, so that it shares no mistake with the suppression
/// that it tests. [RangeSearch] is the way in.
@NullMarked
package org.openscrutiny.attack.inference;

import org.jspecify.annotations.NullMarked;
