package org.openscrutiny.attack;

import java.time.Duration;

/// How much work an attack may do, as the time that one processor of 2026 takes for it. No clock is
/// read: see [org.openscrutiny.attack.inference.WorkBudget].
///
/// @param each for one count; counts of one system share their work
/// @param altogether for all counts
/// @param explanations for finding out which rules disclose a count
public record AttackBudget(Duration each, Duration altogether, Duration explanations) {
  /// What publishing spends on an edition, within the time that its function has.
  public static final AttackBudget OF_AN_EDITION =
      new AttackBudget(Duration.ofSeconds(2), Duration.ofMinutes(2), Duration.ofMinutes(1));
}
