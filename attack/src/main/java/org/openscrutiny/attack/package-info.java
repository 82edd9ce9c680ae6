/// A motivated intruder: finds what could be inferred from everything that a portal has shown. It
/// reads public documents only. It finds by itself which sums, ratios and calculations hold
/// wherever everything is shown, and assumes that they hold where something is hidden. Bound
/// tightening and integer programming then give the feasible range of each hidden count.
///
/// It shares no code with the suppression that it tests, and a test holds that. [Attack] is the way
/// in; [PublicEvidence] reads, [RuleDiscovery] finds rules, [Deduction] draws conclusions.
@NullMarked
package org.openscrutiny.attack;

import org.jspecify.annotations.NullMarked;
