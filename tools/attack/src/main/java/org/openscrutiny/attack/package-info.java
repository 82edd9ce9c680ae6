/// `./portal attack`: a motivated intruder, for whoever wants to know what could be worked out of
/// what a portal has shown. It reads public documents only, finds out by itself which sums, ratios
/// and calculations hold wherever all of them are shown (the builder of relations that clearing
/// uses is none of its business), and asks by propagation and integer programming between what
/// numbers each hidden count must lie. [Gathering] reads, the finders guess rules, [Deduction]
/// draws conclusions.
@NullMarked
package org.openscrutiny.attack;

import org.jspecify.annotations.NullMarked;
