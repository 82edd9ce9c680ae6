package org.openscrutiny.attack;

import java.time.Duration;

/// How much work an attack may do, as the time that one processor of 2026 takes for it. No clock is
/// read: see [org.openscrutiny.attack.inference.WorkBudget].
///
/// @param each for one count; counts of one system share their work
/// @param altogether for all counts
/// @param explanations for finding out which rules disclose a count
public record AttackBudget(Duration each, Duration altogether, Duration explanations) {}
